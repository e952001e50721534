using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Subsidy.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepAnnouncedEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "announced_events",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announced_events", x => x.seq);
                });

            migrationBuilder.CreateIndex(
                name: "ix_announced_events_type_seq",
                table: "announced_events",
                columns: new[] { "type", "seq" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "announced_events");
        }
    }
}
