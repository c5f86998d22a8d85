using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TellMembers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "NotificationPreferences",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    Mentions = table.Column<int>(type: "INTEGER", nullable: false),
                    Mine = table.Column<int>(type: "INTEGER", nullable: false),
                    Followed = table.Column<int>(type: "INTEGER", nullable: false),
                    NewQuestions = table.Column<int>(type: "INTEGER", nullable: false),
                    Resources = table.Column<int>(type: "INTEGER", nullable: false),
                    Coordination = table.Column<int>(type: "INTEGER", nullable: false),
                    Announcements = table.Column<int>(type: "INTEGER", nullable: false),
                    QuietFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    QuietTo = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysOff = table.Column<int>(type: "INTEGER", nullable: false),
                    UrgentAnytime = table.Column<bool>(type: "INTEGER", nullable: false),
                    MailsPerHour = table.Column<int>(type: "INTEGER", nullable: false),
                    PausedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BouncedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotificationPreferences", x => x.MemberId);
                    table.ForeignKey(
                        name: "FK_NotificationPreferences_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Thing = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Rule = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    AnswerId = table.Column<int>(type: "INTEGER", nullable: true),
                    CommentId = table.Column<int>(type: "INTEGER", nullable: true),
                    ResourceId = table.Column<int>(type: "INTEGER", nullable: true),
                    AnnouncementId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Mail = table.Column<int>(type: "INTEGER", nullable: false),
                    MailDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notifications_Announcements_AnnouncementId",
                        column: x => x.AnnouncementId,
                        principalTable: "Announcements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notifications_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notifications_OutgoingMails_MailId",
                        column: x => x.MailId,
                        principalTable: "OutgoingMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notifications_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notifications_Resources_ResourceId",
                        column: x => x.ResourceId,
                        principalTable: "Resources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_Recipient_Kind_SentAt",
                table: "OutgoingMails",
                columns: new[] { "Recipient", "Kind", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_AnnouncementId",
                table: "Notifications",
                column: "AnnouncementId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_At",
                table: "Notifications",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Mail_MailDueAt",
                table: "Notifications",
                columns: new[] { "Mail", "MailDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_MailId",
                table: "Notifications",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_MemberId_Id",
                table: "Notifications",
                columns: new[] { "MemberId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_MemberId_ReadAt_QuestionId",
                table: "Notifications",
                columns: new[] { "MemberId", "ReadAt", "QuestionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_QuestionId_ActorId_At",
                table: "Notifications",
                columns: new[] { "QuestionId", "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_ResourceId",
                table: "Notifications",
                column: "ResourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Thing_MemberId",
                table: "Notifications",
                columns: new[] { "Thing", "MemberId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NotificationPreferences");

            migrationBuilder.DropTable(
                name: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_Recipient_Kind_SentAt",
                table: "OutgoingMails");
        }
    }
}
