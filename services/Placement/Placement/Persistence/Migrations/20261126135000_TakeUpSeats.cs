using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Placement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TakeUpSeats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_seats_application_id",
                table: "seats");

            migrationBuilder.CreateIndex(
                name: "ix_seats_application_id",
                table: "seats",
                column: "application_id",
                unique: true,
                filter: "state <> 'Released'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_seats_application_id",
                table: "seats");

            migrationBuilder.CreateIndex(
                name: "ix_seats_application_id",
                table: "seats",
                column: "application_id",
                unique: true,
                filter: "state = 'Reserved'");
        }
    }
}
