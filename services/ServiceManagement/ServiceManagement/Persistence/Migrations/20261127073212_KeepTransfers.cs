using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.ServiceManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepTransfers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "transfers",
                table: "volunteer_terms",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "transfers",
                table: "volunteer_terms");
        }
    }
}
