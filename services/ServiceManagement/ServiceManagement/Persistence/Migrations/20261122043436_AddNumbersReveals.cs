using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.ServiceManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddNumbersReveals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "numbers_reveals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revealed_to = table.Column<Guid>(type: "uuid", nullable: false),
                    revealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_numbers_reveals", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_numbers_reveals_revealed_to_revealed_at",
                table: "numbers_reveals",
                columns: new[] { "revealed_to", "revealed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_numbers_reveals_term_id",
                table: "numbers_reveals",
                column: "term_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "numbers_reveals");
        }
    }
}
