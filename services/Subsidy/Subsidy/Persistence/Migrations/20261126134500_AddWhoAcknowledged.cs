using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Subsidy.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddWhoAcknowledged : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Until now only finance's system could acknowledge.
            migrationBuilder.AddColumn<string>(
                name: "by",
                table: "acknowledgements",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Machine");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "by",
                table: "acknowledgements");
        }
    }
}
