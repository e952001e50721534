using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class NameDevices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "device",
                table: "sessions",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "device",
                table: "sessions");
        }
    }
}
