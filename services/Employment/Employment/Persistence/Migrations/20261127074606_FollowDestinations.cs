using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Employment.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FollowDestinations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Longer words than the column will hold are cut as an event's are.
            migrationBuilder.Sql("UPDATE destinations SET place = left(place, 99) || '…' WHERE char_length(place) > 100");

            migrationBuilder.AlterColumn<string>(
                name: "place",
                table: "destinations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<long>(
                name: "source_version",
                table: "destinations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "source_version",
                table: "destinations");

            migrationBuilder.AlterColumn<string>(
                name: "place",
                table: "destinations",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100);
        }
    }
}
