using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Announce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Announcements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Submission = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerKind = table.Column<int>(type: "INTEGER", nullable: true),
                    EpciCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 9, nullable: true),
                    ThemeId = table.Column<int>(type: "INTEGER", nullable: true),
                    MustBeRead = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EventStartsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EventEndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EventPlace = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EditedById = table.Column<int>(type: "INTEGER", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemindedById = table.Column<int>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnById = table.Column<int>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Body_Html = table.Column<string>(type: "TEXT", nullable: false),
                    Body_Markdown = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Announcements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Announcements_Epcis_EpciCode",
                        column: x => x.EpciCode,
                        principalTable: "Epcis",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Announcements_Members_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Announcements_Members_EditedById",
                        column: x => x.EditedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Announcements_Members_RemindedById",
                        column: x => x.RemindedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Announcements_Members_WithdrawnById",
                        column: x => x.WithdrawnById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Announcements_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnnouncementReceipts",
                columns: table => new
                {
                    AnnouncementId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnouncementReceipts", x => new { x.AnnouncementId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_AnnouncementReceipts_Announcements_AnnouncementId",
                        column: x => x.AnnouncementId,
                        principalTable: "Announcements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnnouncementReceipts_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnnouncementReceipts_MemberId",
                table: "AnnouncementReceipts",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_AuthorId_Submission",
                table: "Announcements",
                columns: new[] { "AuthorId", "Submission" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_EditedById",
                table: "Announcements",
                column: "EditedById");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_EndsAt_Id",
                table: "Announcements",
                columns: new[] { "EndsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_EpciCode",
                table: "Announcements",
                column: "EpciCode");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_RemindedById",
                table: "Announcements",
                column: "RemindedById");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_StartedAt_StartsAt",
                table: "Announcements",
                columns: new[] { "StartedAt", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ThemeId",
                table: "Announcements",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_WithdrawnById",
                table: "Announcements",
                column: "WithdrawnById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnnouncementReceipts");

            migrationBuilder.DropTable(
                name: "Announcements");
        }
    }
}
