using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerId = table.Column<int>(type: "INTEGER", nullable: true),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Submission = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BaseNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedById = table.Column<int>(type: "INTEGER", nullable: true),
                    RefusalReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    OpenPlace = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenPost = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    EditorId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WordsAdded = table.Column<int>(type: "INTEGER", nullable: true),
                    WordsRemoved = table.Column<int>(type: "INTEGER", nullable: true),
                    RestoredNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    ProposalId = table.Column<int>(type: "INTEGER", nullable: true)
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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EditProposals_ProposerId_OpenPost",
                table: "EditProposals",
                columns: new[] { "ProposerId", "OpenPost" },
                unique: true);

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
