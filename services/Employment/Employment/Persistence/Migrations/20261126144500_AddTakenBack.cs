using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Employment.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddTakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "taken_back",
                table: "destinations",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "taken_back",
                table: "destinations");
        }
    }
}
