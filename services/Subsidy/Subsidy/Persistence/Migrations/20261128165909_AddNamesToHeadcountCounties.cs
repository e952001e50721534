using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Subsidy.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddNamesToHeadcountCounties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "county_name",
                table: "headcount_counties",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "province_name",
                table: "headcount_counties",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "county_name",
                table: "headcount_counties");

            migrationBuilder.DropColumn(
                name: "province_name",
                table: "headcount_counties");
        }
    }
}
