using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class KeepRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EditProposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    AnswerId = table.Column<int>(type: "int", nullable: true),
                    AuthorId = table.Column<int>(type: "int", nullable: false),
                    ProposerId = table.Column<int>(type: "int", nullable: false),
                    Submission = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BaseNumber = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    Markdown = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedById = table.Column<int>(type: "int", nullable: true),
                    RefusalReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    OpenPlace = table.Column<int>(type: "int", nullable: true),
                    OpenPost = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditProposals_Answers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditProposals_Members_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditProposals_Members_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditProposals_Members_ProposerId",
                        column: x => x.ProposerId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditProposals_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PostRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    AnswerId = table.Column<int>(type: "int", nullable: true),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    Markdown = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    EditorId = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WordsAdded = table.Column<int>(type: "int", nullable: true),
                    WordsRemoved = table.Column<int>(type: "int", nullable: true),
                    RestoredNumber = table.Column<int>(type: "int", nullable: true),
                    ProposalId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PostRevisions_Answers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PostRevisions_EditProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "EditProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PostRevisions_Members_EditorId",
                        column: x => x.EditorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PostRevisions_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EditProposals_AnswerId_ClosedAt",
                table: "EditProposals",
                columns: new[] { "AnswerId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EditProposals_AuthorId_ClosedAt",
                table: "EditProposals",
                columns: new[] { "AuthorId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EditProposals_ClosedById",
                table: "EditProposals",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_EditProposals_ProposerId_OpenPlace",
                table: "EditProposals",
                columns: new[] { "ProposerId", "OpenPlace" },
                unique: true,
                filter: "[OpenPlace] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EditProposals_ProposerId_OpenPost",
                table: "EditProposals",
                columns: new[] { "ProposerId", "OpenPost" },
                unique: true,
                filter: "[OpenPost] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EditProposals_ProposerId_Submission",
                table: "EditProposals",
                columns: new[] { "ProposerId", "Submission" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EditProposals_QuestionId_AnswerId_ClosedAt",
                table: "EditProposals",
                columns: new[] { "QuestionId", "AnswerId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PostRevisions_AnswerId_Number",
                table: "PostRevisions",
                columns: new[] { "AnswerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_PostRevisions_EditorId",
                table: "PostRevisions",
                column: "EditorId");

            migrationBuilder.CreateIndex(
                name: "IX_PostRevisions_ProposalId",
                table: "PostRevisions",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_PostRevisions_QuestionId_AnswerId_Number",
                table: "PostRevisions",
                columns: new[] { "QuestionId", "AnswerId", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PostRevisions");

            migrationBuilder.DropTable(
                name: "EditProposals");
        }
    }
}
