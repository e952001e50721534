using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using XibuPlan.ServiceDefaults.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace XibuPlan.Placement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "candidates",
                columns: table => new
                {
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recruiting_province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    university_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    choices = table.Column<List<string>>(type: "text[]", nullable: false),
                    degree = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    score = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    prior_volunteering = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidates", x => x.application_id);
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
                name: "placement_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ran_by = table.Column<Guid>(type: "uuid", nullable: false),
                    ran_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    policy_version = table.Column<int>(type: "integer", nullable: false),
                    input_sha256 = table.Column<string>(type: "text", nullable: false),
                    result_sha256 = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    applicants = table.Column<int>(type: "integer", nullable: false),
                    seated = table.Column<int>(type: "integer", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    county_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_special = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    township_or_below = table.Column<bool>(type: "boolean", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programme_years",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    edited = table.Column<string>(type: "jsonb", nullable: false),
                    policy_version = table.Column<int>(type: "integer", nullable: false),
                    amendment_reason = table.Column<string>(type: "text", nullable: true),
                    last_edited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    scale_sha256 = table.Column<string>(type: "text", nullable: true),
                    matrix_sha256 = table.Column<string>(type: "text", nullable: true),
                    lottery_seed = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_years", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "quota_cells",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    recruiting_province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    service_province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    relation = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quota_cells", x => new { x.year, x.recruiting_province_code, x.service_province_code });
                    table.CheckConstraint("ck_quota_cells_taken", "taken >= 0");
                });

            migrationBuilder.CreateTable(
                name: "ratio_waivers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratio_waivers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recruiting_quotas",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    self_adjusted = table.Column<int>(type: "integer", nullable: false),
                    non_bachelor = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recruiting_quotas", x => new { x.year, x.province_code });
                    table.CheckConstraint("ck_recruiting_quotas_taken", "taken BETWEEN 0 AND quota AND self_adjusted BETWEEN 0 AND taken AND non_bachelor BETWEEN 0 AND taken");
                });

            migrationBuilder.CreateTable(
                name: "seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recruiting_province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    service_province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    self_adjusted = table.Column<bool>(type: "boolean", nullable: false),
                    counts_as_bachelor = table.Column<bool>(type: "boolean", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    policy_version = table.Column<int>(type: "integer", nullable: false),
                    reserved_by = table.Column<Guid>(type: "uuid", nullable: false),
                    release_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_areas",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    province_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    total_scale = table.Column<int>(type: "integer", nullable: false),
                    graduate_teaching_corps = table.Column<int>(type: "integer", nullable: false),
                    extended = table.Column<int>(type: "integer", nullable: false),
                    new_recruits = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_areas", x => new { x.year, x.province_code });
                    table.CheckConstraint("ck_service_areas_taken", "taken BETWEEN 0 AND new_recruits");
                });

            migrationBuilder.CreateTable(
                name: "placement_records",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    input = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_records", x => x.run_id);
                    table.ForeignKey(
                        name: "fk_placement_records_placement_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "placement_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "policy_versions",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    programme_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_versions", x => new { x.programme_year_id, x.version });
                    table.ForeignKey(
                        name: "fk_policy_versions_programme_years_programme_year_id",
                        column: x => x.programme_year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_entity_id_seq",
                table: "audit_entries",
                columns: new[] { "entity_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_shard_seq",
                table: "audit_entries",
                columns: new[] { "shard", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_candidates_year_recruiting_province_code_state",
                table: "candidates",
                columns: new[] { "year", "recruiting_province_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_placement_runs_year_province_code",
                table: "placement_runs",
                columns: new[] { "year", "province_code" },
                unique: true,
                filter: "state = 'Proposed'");

            migrationBuilder.CreateIndex(
                name: "ix_posts_year_county_code_state",
                table: "posts",
                columns: new[] { "year", "county_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_years_year",
                table: "programme_years",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ratio_waivers_year_province_code_rule",
                table: "ratio_waivers",
                columns: new[] { "year", "province_code", "rule" },
                unique: true,
                filter: "state <> 'Refused'");

            migrationBuilder.CreateIndex(
                name: "ix_seats_application_id",
                table: "seats",
                column: "application_id",
                unique: true,
                filter: "state = 'Reserved'");

            migrationBuilder.CreateIndex(
                name: "ix_seats_year_recruiting_province_code",
                table: "seats",
                columns: new[] { "year", "recruiting_province_code" });

            migrationBuilder.CreateIndex(
                name: "ix_seats_year_service_province_code",
                table: "seats",
                columns: new[] { "year", "service_province_code" });

            migrationBuilder.InstallAuditChain();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "candidates");

            migrationBuilder.DropTable(
                name: "idempotency_records");

            migrationBuilder.DropTable(
                name: "inbox_receipts");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "placement_records");

            migrationBuilder.DropTable(
                name: "policy_versions");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "quota_cells");

            migrationBuilder.DropTable(
                name: "ratio_waivers");

            migrationBuilder.DropTable(
                name: "recruiting_quotas");

            migrationBuilder.DropTable(
                name: "seats");

            migrationBuilder.DropTable(
                name: "service_areas");

            migrationBuilder.DropTable(
                name: "placement_runs");

            migrationBuilder.DropTable(
                name: "programme_years");
        }
    }
}
