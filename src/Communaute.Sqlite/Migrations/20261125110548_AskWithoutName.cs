using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AskWithoutName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AnonymousSince",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LiftReason",
                table: "Questions",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LiftedAt",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            // In place of AddForeignKey: see AddQuestionKinds.
            migrationBuilder.Sql(
                """ALTER TABLE "Questions" ADD COLUMN "LiftedById" INTEGER NULL CONSTRAINT "FK_Questions_Members_LiftedById" REFERENCES "Members" ("Id") ON DELETE RESTRICT""");

            migrationBuilder.CreateIndex(
                name: "IX_Questions_LiftedById",
                table: "Questions",
                column: "LiftedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Questions_Members_LiftedById",
                table: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Questions_LiftedById",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "AnonymousSince",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "LiftReason",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "LiftedAt",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "LiftedById",
                table: "Questions");
        }
    }
}
