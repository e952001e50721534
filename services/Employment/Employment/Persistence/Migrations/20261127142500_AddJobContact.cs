using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Employment.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddJobContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "contact",
                table: "jobs",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "contact",
                table: "jobs");
        }
    }
}
