using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.SqlServer.Migrations
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
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LiftReason",
                table: "Questions",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LiftedAt",
                table: "Questions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LiftedById",
                table: "Questions",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Questions_LiftedById",
                table: "Questions",
                column: "LiftedById");

            migrationBuilder.AddForeignKey(
                name: "FK_Questions_Members_LiftedById",
                table: "Questions",
                column: "LiftedById",
                principalTable: "Members",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
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
