using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Placement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepDayOfWaivers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "requested_on",
                table: "ratio_waivers",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "requested_on",
                table: "ratio_waivers");
        }
    }
}
