using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Moderate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Aside",
                table: "Questions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DuplicateSince",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LockedAt",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            // In place of AddForeignKey: see AddQuestionKinds.
            migrationBuilder.Sql(
                """ALTER TABLE "Comments" ADD COLUMN "DeletedById" INTEGER NULL CONSTRAINT "FK_Comments_Members_DeletedById" REFERENCES "Members" ("Id") ON DELETE RESTRICT""");

            migrationBuilder.CreateTable(
                name: "AuditLines",
                columns: table => new
                {
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PostKind = table.Column<int>(type: "INTEGER", nullable: true),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    ResourceId = table.Column<int>(type: "INTEGER", nullable: true),
                    ModerationActId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLines", x => x.EntryId);
                });

            migrationBuilder.CreateTable(
                name: "ModerationActs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    PostKind = table.Column<int>(type: "INTEGER", nullable: false),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TargetQuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    TargetResourceId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModerationActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ModerationActs_Members_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ModerationActs_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ModerationActs_Questions_TargetQuestionId",
                        column: x => x.TargetQuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ModerationActs_Resources_TargetResourceId",
                        column: x => x.TargetResourceId,
                        principalTable: "Resources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuestionLinks",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsMerged = table.Column<bool>(type: "INTEGER", nullable: false),
                    TargetQuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    TargetResourceId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionLinks", x => x.QuestionId);
                    table.ForeignKey(
                        name: "FK_QuestionLinks_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuestionLinks_Questions_TargetQuestionId",
                        column: x => x.TargetQuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuestionLinks_Resources_TargetResourceId",
                        column: x => x.TargetResourceId,
                        principalTable: "Resources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportCases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PostKind = table.Column<int>(type: "INTEGER", nullable: false),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledById = table.Column<int>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ReportCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportCases_Members_SettledById",
                        column: x => x.SettledById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportCases_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReporterId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => new { x.CaseId, x.ReporterId });
                    table.ForeignKey(
                        name: "FK_Reports_Members_ReporterId",
                        column: x => x.ReporterId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_ReportCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReportCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_AuthorId_AskedAt",
                table: "Questions",
                columns: new[] { "AuthorId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_DeletedAt_Id",
                table: "Questions",
                columns: new[] { "DeletedAt", "Id" },
                filter: "[DeletedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_AuthorId_CommentedAt",
                table: "Comments",
                columns: new[] { "AuthorId", "CommentedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_DeletedAt_Id",
                table: "Comments",
                columns: new[] { "DeletedAt", "Id" },
                filter: "[DeletedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_DeletedById",
                table: "Comments",
                column: "DeletedById");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_AuthorId_AnsweredAt",
                table: "Answers",
                columns: new[] { "AuthorId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_DeletedAt_Id",
                table: "Answers",
                columns: new[] { "DeletedAt", "Id" },
                filter: "[DeletedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLines_Act_EntryId",
                table: "AuditLines",
                columns: new[] { "Act", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLines_ActorId_EntryId",
                table: "AuditLines",
                columns: new[] { "ActorId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_ActorId",
                table: "ModerationActs",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_PostKind_PostId_Kind_Id",
                table: "ModerationActs",
                columns: new[] { "PostKind", "PostId", "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_QuestionId",
                table: "ModerationActs",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_TargetQuestionId",
                table: "ModerationActs",
                column: "TargetQuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_TargetResourceId",
                table: "ModerationActs",
                column: "TargetResourceId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionLinks_TargetQuestionId",
                table: "QuestionLinks",
                column: "TargetQuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionLinks_TargetResourceId",
                table: "QuestionLinks",
                column: "TargetResourceId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportCases_PostKind_PostId",
                table: "ReportCases",
                columns: new[] { "PostKind", "PostId" },
                unique: true,
                filter: "[SettledAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReportCases_QuestionId",
                table: "ReportCases",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportCases_SettledAt_Id",
                table: "ReportCases",
                columns: new[] { "SettledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportCases_SettledById",
                table: "ReportCases",
                column: "SettledById");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ReporterId_At",
                table: "Reports",
                columns: new[] { "ReporterId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Comments_Members_DeletedById",
                table: "Comments");

            migrationBuilder.DropTable(
                name: "AuditLines");

            migrationBuilder.DropTable(
                name: "ModerationActs");

            migrationBuilder.DropTable(
                name: "QuestionLinks");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "ReportCases");

            migrationBuilder.DropIndex(
                name: "IX_Questions_AuthorId_AskedAt",
                table: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Questions_DeletedAt_Id",
                table: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Comments_AuthorId_CommentedAt",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_DeletedAt_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_DeletedById",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Answers_AuthorId_AnsweredAt",
                table: "Answers");

            migrationBuilder.DropIndex(
                name: "IX_Answers_DeletedAt_Id",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Aside",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "DuplicateSince",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "LockedAt",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "DeletedById",
                table: "Comments");
        }
    }
}
