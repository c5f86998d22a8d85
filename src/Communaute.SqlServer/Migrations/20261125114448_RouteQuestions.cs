using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RouteQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "RequestCount",
                table: "Questions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Urgency",
                table: "Questions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "TimesAsked",
                table: "Advisors",
                type: "int",
                nullable: false,
                defaultValue: 0);

            // Whoever is there already is asked as often as whoever comes, until they say otherwise.
            migrationBuilder.AddColumn<int>(
                name: "WeeklyRequests",
                table: "Advisors",
                type: "int",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.CreateTable(
                name: "AnswerRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    Circle = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<int>(type: "int", nullable: true),
                    Reason_Count = table.Column<int>(type: "int", nullable: false),
                    Reason_Kind = table.Column<int>(type: "int", nullable: false),
                    Reason_Subject = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerRequests_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerRequests_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    Circle = table.Column<int>(type: "int", nullable: false),
                    ReachedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escalations", x => x.QuestionId);
                    table.ForeignKey(
                        name: "FK_Escalations_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRequests_MemberId_AskedAt",
                table: "AnswerRequests",
                columns: new[] { "MemberId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRequests_MemberId_ClosedAt",
                table: "AnswerRequests",
                columns: new[] { "MemberId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRequests_QuestionId_MemberId",
                table: "AnswerRequests",
                columns: new[] { "QuestionId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_NextAt",
                table: "Escalations",
                column: "NextAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerRequests");

            migrationBuilder.DropTable(
                name: "Escalations");

            migrationBuilder.DropColumn(
                name: "RequestCount",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "Urgency",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "TimesAsked",
                table: "Advisors");

            migrationBuilder.DropColumn(
                name: "WeeklyRequests",
                table: "Advisors");
        }
    }
}
