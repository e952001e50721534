using XibuPlan.ServiceDefaults.Persistence;
using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace XibuPlan.ServiceManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approved_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    programme_year = table.Column<int>(type: "integer", nullable: false),
                    county_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approved_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    shard = table.Column<int>(type: "integer", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    operation = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<string>(type: "text", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region = table.Column<string>(type: "text", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: true),
                    entity = table.Column<string>(type: "text", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "county_months",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    county_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false),
                    approved_lines = table.Column<string>(type: "text", nullable: true),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decisions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_county_months", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_records",
                columns: table => new
                {
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    e_tag = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_records", x => new { x.actor_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inbox_receipts",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consumer = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_receipts", x => new { x.message_id, x.consumer });
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "programme_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    policy_version = table.Column<int>(type: "integer", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    policy = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_years", x => new { x.year, x.policy_version });
                });

            migrationBuilder.CreateTable(
                name: "province_month_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    canonical = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    line_count = table.Column<int>(type: "integer", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    certified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    certified_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_province_month_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "province_months",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_province_months", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rosters",
                columns: table => new
                {
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rosters", x => x.region_code);
                });

            migrationBuilder.CreateTable(
                name: "volunteer_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_year = table.Column<int>(type: "integer", nullable: false),
                    service_province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    county_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    arrived_on = table.Column<DateOnly>(type: "date", nullable: true),
                    unreviewed_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_on = table.Column<DateOnly>(type: "date", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    category = table.Column<string>(type: "text", nullable: true),
                    extension_requested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    leave_wish = table.Column<string>(type: "text", nullable: true),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    leave_reason = table.Column<string>(type: "text", nullable: true),
                    destination = table.Column<string>(type: "text", nullable: true),
                    pay_hold = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    name_masked = table.Column<string>(type: "text", nullable: false),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: false),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    id_number_masked = table.Column<string>(type: "text", nullable: false),
                    card_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    card_number_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    card_number_masked = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    phone_masked = table.Column<string>(type: "text", nullable: true),
                    qq = table.Column<byte[]>(type: "bytea", nullable: true),
                    decisions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteer_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_spells",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    county_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_spells", x => x.seq);
                    table.ForeignKey(
                        name: "fk_duty_spells_volunteer_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "volunteer_terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_approved_posts_county_code",
                table: "approved_posts",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_entity_id_seq",
                table: "audit_entries",
                columns: new[] { "entity_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_shard_seq",
                table: "audit_entries",
                columns: new[] { "shard", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_county_months_county_code_month",
                table: "county_months",
                columns: new[] { "county_code", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_county_months_province_code_month",
                table: "county_months",
                columns: new[] { "province_code", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_spells_county_code_from",
                table: "duty_spells",
                columns: new[] { "county_code", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_spells_term_id",
                table: "duty_spells",
                column: "term_id");

            migrationBuilder.CreateIndex(
                name: "ix_province_month_snapshots_province_code_month_version",
                table: "province_month_snapshots",
                columns: new[] { "province_code", "month", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_province_months_province_code_month",
                table: "province_months",
                columns: new[] { "province_code", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_terms_active_card",
                table: "volunteer_terms",
                column: "card_number_index",
                unique: true,
                filter: "state NOT IN ('Left', 'Closed')");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_terms_active_id_number",
                table: "volunteer_terms",
                column: "id_number_index",
                unique: true,
                filter: "state NOT IN ('Left', 'Closed')");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_terms_active_person",
                table: "volunteer_terms",
                column: "person_id",
                unique: true,
                filter: "state NOT IN ('Left', 'Closed')");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_terms_application_id",
                table: "volunteer_terms",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_terms_county_code_state",
                table: "volunteer_terms",
                columns: new[] { "county_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_terms_post_id",
                table: "volunteer_terms",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_terms_service_province_code_state",
                table: "volunteer_terms",
                columns: new[] { "service_province_code", "state" });

            migrationBuilder.InstallAuditChain();
            migrationBuilder.InstallSnapshotGuard();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approved_posts");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "county_months");

            migrationBuilder.DropTable(
                name: "duty_spells");

            migrationBuilder.DropTable(
                name: "idempotency_records");

            migrationBuilder.DropTable(
                name: "inbox_receipts");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "programme_years");

            migrationBuilder.DropTable(
                name: "province_month_snapshots");

            migrationBuilder.DropTable(
                name: "province_months");

            migrationBuilder.DropTable(
                name: "rosters");

            migrationBuilder.DropTable(
                name: "volunteer_terms");
        }
    }
}
