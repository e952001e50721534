using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Employment.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DropLeaveReason : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "leave_reason",
                table: "destinations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "leave_reason",
                table: "destinations",
                type: "text",
                nullable: true);
        }
    }
}
