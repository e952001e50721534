using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class GovernClients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "has_hosted_secret",
                table: "clients",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "registered_at",
                table: "clients",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "secret_since",
                table: "clients",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "clients",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "state_reason",
                table: "clients",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            // When the machines of before were registered was not kept; from here on their secret's age is known.
            migrationBuilder.Sql("UPDATE clients SET state = 'Active', registered_at = now(), secret_since = now()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "has_hosted_secret",
                table: "clients");

            migrationBuilder.DropColumn(
                name: "registered_at",
                table: "clients");

            migrationBuilder.DropColumn(
                name: "secret_since",
                table: "clients");

            migrationBuilder.DropColumn(
                name: "state",
                table: "clients");

            migrationBuilder.DropColumn(
                name: "state_reason",
                table: "clients");
        }
    }
}
