using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Subsidy.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class IndexEntitlementsByCounty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_entitlements_county_code_month_id",
                table: "entitlements",
                columns: new[] { "county_code", "month", "id" })
                .Annotation("Npgsql:IndexOperators", new[] { "varchar_pattern_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_entitlements_county_code_month_id",
                table: "entitlements");
        }
    }
}
