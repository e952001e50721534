using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Placement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddUniversityAllotments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "university_allotments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    university_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_university_allotments", x => x.id);
                    table.CheckConstraint("ck_university_allotments_quota", "quota >= 0");
                });

            migrationBuilder.CreateIndex(
                name: "ix_university_allotments_year_province_code",
                table: "university_allotments",
                columns: new[] { "year", "province_code" });

            migrationBuilder.CreateIndex(
                name: "ix_university_allotments_year_university_code",
                table: "university_allotments",
                columns: new[] { "year", "university_code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "university_allotments");
        }
    }
}
