using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NumberDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Drafts_MemberId_SavedAt",
                table: "Drafts");

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Drafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Outcome",
                table: "Drafts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Writer",
                table: "Drafts",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "IX_Questions_AskedAt",
                table: "Questions",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_MemberId_ClosedAt_SavedAt",
                table: "Drafts",
                columns: new[] { "MemberId", "ClosedAt", "SavedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Questions_AskedAt",
                table: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_MemberId_ClosedAt_SavedAt",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "Writer",
                table: "Drafts");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_MemberId_SavedAt",
                table: "Drafts",
                columns: new[] { "MemberId", "SavedAt" });
        }
    }
}
