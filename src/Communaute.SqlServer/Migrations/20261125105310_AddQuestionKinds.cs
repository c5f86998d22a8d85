using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddQuestionKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "KindId",
                table: "Questions",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "QuestionKinds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Label = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Help = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Template = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionKinds", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_KindId_Id",
                table: "Questions",
                columns: new[] { "KindId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_KindId_State_Id",
                table: "Questions",
                columns: new[] { "KindId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionKinds_Label",
                table: "QuestionKinds",
                column: "Label",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Questions_QuestionKinds_KindId",
                table: "Questions",
                column: "KindId",
                principalTable: "QuestionKinds",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Questions_QuestionKinds_KindId",
                table: "Questions");

            migrationBuilder.DropTable(
                name: "QuestionKinds");

            migrationBuilder.DropIndex(
                name: "IX_Questions_KindId_Id",
                table: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Questions_KindId_State_Id",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "KindId",
                table: "Questions");
        }
    }
}
