using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepAnswersTrue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "QuietlySolvedAt",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Months",
                table: "QuestionKinds",
                type: "INTEGER",
                nullable: true);

            // What one does online changes often. Until now nothing said so.
            migrationBuilder.Sql("""UPDATE "QuestionKinds" SET "Months" = CASE WHEN "Label" = 'Démarche d’un usager' THEN 6 ELSE 12 END""");

            migrationBuilder.CreateTable(
                name: "AnswerReactions",
                columns: table => new
                {
                    AnswerId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerReactions", x => new { x.AnswerId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_AnswerReactions_Answers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerReactions_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerReactions_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosingReminders",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstAnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Steps = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NotYetAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosingReminders", x => x.QuestionId);
                    table.ForeignKey(
                        name: "FK_ClosingReminders_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResourceOrigins",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ResourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResourceOrigins", x => x.QuestionId);
                    table.ForeignKey(
                        name: "FK_ResourceOrigins_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResourceOrigins_Resources_ResourceId",
                        column: x => x.ResourceId,
                        principalTable: "Resources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verifications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AnswerId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoubtedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Doubts = table.Column<int>(type: "INTEGER", nullable: false),
                    OutdatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OutdatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AuthorAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CoordinatorAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CoordinatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verifications_Answers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verifications_Members_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verifications_Members_CoordinatorId",
                        column: x => x.CoordinatorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verifications_Members_OutdatedById",
                        column: x => x.OutdatedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verifications_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerReactions_MemberId",
                table: "AnswerReactions",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerReactions_QuestionId",
                table: "AnswerReactions",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosingReminders_NextAt",
                table: "ClosingReminders",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_ResourceOrigins_ResourceId",
                table: "ResourceOrigins",
                column: "ResourceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_AnswerId",
                table: "Verifications",
                column: "AnswerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_AuthorId_AuthorAskedAt",
                table: "Verifications",
                columns: new[] { "AuthorId", "AuthorAskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_CoordinatorId_CoordinatorAskedAt",
                table: "Verifications",
                columns: new[] { "CoordinatorId", "CoordinatorAskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_NextAt",
                table: "Verifications",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_OutdatedById",
                table: "Verifications",
                column: "OutdatedById");

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_QuestionId",
                table: "Verifications",
                column: "QuestionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerReactions");

            migrationBuilder.DropTable(
                name: "ClosingReminders");

            migrationBuilder.DropTable(
                name: "ResourceOrigins");

            migrationBuilder.DropTable(
                name: "Verifications");

            migrationBuilder.DropColumn(
                name: "QuietlySolvedAt",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "Months",
                table: "QuestionKinds");
        }
    }
}
