using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddQuestionKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "QuestionKinds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Label = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Help = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Template = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionKinds", x => x.Id);
                });

            // A key added to a table that exists makes EF copy the table outside any transaction: killed there, it would stay half made.
            migrationBuilder.Sql(
                """ALTER TABLE "Questions" ADD COLUMN "KindId" INTEGER NULL CONSTRAINT "FK_Questions_QuestionKinds_KindId" REFERENCES "QuestionKinds" ("Id") ON DELETE RESTRICT""");

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
