using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Communaute.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FindQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Tags",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "QuestionEmployers",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    EmployerId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionEmployers", x => new { x.EmployerId, x.QuestionId });
                    table.ForeignKey(
                        name: "FK_QuestionEmployers_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuestionEmployers_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TagSynonyms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TagId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagSynonyms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TagSynonyms_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_AskedAt_Id",
                table: "Questions",
                columns: new[] { "AskedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_AuthorId_Id",
                table: "Questions",
                columns: new[] { "AuthorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_Urgency_Id",
                table: "Questions",
                columns: new[] { "Urgency", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_AuthorId_QuestionId",
                table: "Answers",
                columns: new[] { "AuthorId", "QuestionId" });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionEmployers_QuestionId",
                table: "QuestionEmployers",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_MemberId_FoldedName",
                table: "SavedFilters",
                columns: new[] { "MemberId", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_MemberId_Position",
                table: "SavedFilters",
                columns: new[] { "MemberId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_MemberId_Query",
                table: "SavedFilters",
                columns: new[] { "MemberId", "Query" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TagSynonyms_FoldedName",
                table: "TagSynonyms",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TagSynonyms_TagId",
                table: "TagSynonyms",
                column: "TagId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuestionEmployers");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropTable(
                name: "TagSynonyms");

            migrationBuilder.DropIndex(
                name: "IX_Questions_AskedAt_Id",
                table: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Questions_AuthorId_Id",
                table: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Questions_Urgency_Id",
                table: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Answers_AuthorId_QuestionId",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Tags");
        }
    }
}
