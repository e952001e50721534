using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Recruitment.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SubmittedNumbersAndServiceProvinces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_applications_year_id_number_index",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "is_reserved",
                table: "seats");

            migrationBuilder.AddColumn<long>(
                name: "matrix_version",
                table: "programme_years",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string[]>(
                name: "service_provinces",
                table: "programme_years",
                type: "text[]",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_applications_year_id_number_index",
                table: "applications",
                columns: new[] { "year", "id_number_index" },
                unique: true,
                filter: "state NOT IN ('Draft', 'Withdrawn')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_applications_year_id_number_index",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "matrix_version",
                table: "programme_years");

            migrationBuilder.DropColumn(
                name: "service_provinces",
                table: "programme_years");

            migrationBuilder.AddColumn<bool>(
                name: "is_reserved",
                table: "seats",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_applications_year_id_number_index",
                table: "applications",
                columns: new[] { "year", "id_number_index" },
                unique: true);
        }
    }
}
