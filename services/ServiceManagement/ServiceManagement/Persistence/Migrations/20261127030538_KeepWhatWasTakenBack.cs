using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.ServiceManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepWhatWasTakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "leave_reason",
                table: "restores",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "left_on",
                table: "restores",
                type: "date",
                nullable: true);

            // What was restored already is not to be known any more.
            migrationBuilder.Sql("UPDATE restores r SET left_on = t.left_on, leave_reason = t.leave_reason FROM volunteer_terms t WHERE t.id = r.term_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "leave_reason",
                table: "restores");

            migrationBuilder.DropColumn(
                name: "left_on",
                table: "restores");
        }
    }
}
