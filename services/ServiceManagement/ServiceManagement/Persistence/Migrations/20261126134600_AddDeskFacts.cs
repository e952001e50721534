using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.ServiceManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddDeskFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "agreement_signed_on",
                table: "volunteer_terms",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "extension_decided_on",
                table: "volunteer_terms",
                type: "date",
                nullable: true);

            // What was decided before the column was there is told by the decisions: nobody is asked a second time.
            migrationBuilder.Sql("""
                UPDATE volunteer_terms SET extension_decided_on = extension_requested_on
                WHERE extension_requested_on IS NOT NULL
                  AND (decisions @> '[{"Action":"AgreeExtension"}]' OR decisions @> '[{"Action":"RefuseExtension"}]')
                """);

            migrationBuilder.CreateTable(
                name: "direct_counties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    county_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_direct_counties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "restores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    resumes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restores", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_restores_open",
                table: "restores",
                column: "term_id",
                unique: true,
                filter: "state IN ('Requested', 'Endorsed')");

            migrationBuilder.CreateIndex(
                name: "ix_restores_state_county_code",
                table: "restores",
                columns: new[] { "state", "county_code" });

            migrationBuilder.CreateIndex(
                name: "ix_direct_counties_once",
                table: "direct_counties",
                column: "county_code",
                unique: true,
                filter: "state <> 'Ended'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "direct_counties");

            migrationBuilder.DropTable(
                name: "restores");

            migrationBuilder.DropColumn(
                name: "agreement_signed_on",
                table: "volunteer_terms");

            migrationBuilder.DropColumn(
                name: "extension_decided_on",
                table: "volunteer_terms");
        }
    }
}
