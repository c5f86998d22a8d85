using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FollowAndRead : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "QuestionFollows",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionFollows", x => new { x.MemberId, x.QuestionId });
                    table.ForeignKey(
                        name: "FK_QuestionFollows_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuestionFollows_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuestionReadings",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAnswerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionReadings", x => new { x.MemberId, x.QuestionId });
                    table.ForeignKey(
                        name: "FK_QuestionReadings_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuestionReadings_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TagFollows",
                columns: table => new
                {
                    TagId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagFollows", x => new { x.MemberId, x.TagId });
                    table.ForeignKey(
                        name: "FK_TagFollows_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TagFollows_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ThemeFollows",
                columns: table => new
                {
                    ThemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeFollows", x => new { x.MemberId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_ThemeFollows_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ThemeFollows_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionFollows_ClaimedAt",
                table: "QuestionFollows",
                column: "ClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionFollows_QuestionId_MemberId",
                table: "QuestionFollows",
                columns: new[] { "QuestionId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionReadings_QuestionId",
                table: "QuestionReadings",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionReadings_ReadAt",
                table: "QuestionReadings",
                column: "ReadAt");

            migrationBuilder.CreateIndex(
                name: "IX_TagFollows_TagId_MemberId",
                table: "TagFollows",
                columns: new[] { "TagId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeFollows_ThemeId_MemberId",
                table: "ThemeFollows",
                columns: new[] { "ThemeId", "MemberId" });

            // Whoever had asked, answered or commented follows, as they would from now on.
            migrationBuilder.Sql("""
                INSERT INTO QuestionFollows (QuestionId, MemberId, Level, ChosenAt, Version)
                SELECT took_part.QuestionId, took_part.MemberId, 2, MIN(took_part.At), 0
                FROM (
                    SELECT Id AS QuestionId, AuthorId AS MemberId, AskedAt AS At FROM Questions
                    UNION ALL SELECT QuestionId, AuthorId, AnsweredAt FROM Answers
                    UNION ALL SELECT QuestionId, AuthorId, CommentedAt FROM Comments
                ) AS took_part
                GROUP BY took_part.QuestionId, took_part.MemberId;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuestionFollows");

            migrationBuilder.DropTable(
                name: "QuestionReadings");

            migrationBuilder.DropTable(
                name: "TagFollows");

            migrationBuilder.DropTable(
                name: "ThemeFollows");
        }
    }
}
