using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace XibuPlan.Placement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepWhoHadAHand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<Guid>>(
                name: "editors",
                table: "programme_years",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            // Of what is open now, only the last editor is known; everybody else who had a hand in it is in the audit trail alone.
            migrationBuilder.Sql("UPDATE programme_years SET editors = ARRAY[last_edited_by] WHERE state <> 'Published'");

            migrationBuilder.DropColumn(
                name: "last_edited_by",
                table: "programme_years");

            migrationBuilder.AddColumn<Guid>(
                name: "declared_by",
                table: "posts",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // What an applicant accepts was not kept: until Recruitment tells of them again, or the copy is rebuilt, nobody is seated outside their choices.
            migrationBuilder.AddColumn<bool>(
                name: "accepts_other_provinces",
                table: "candidates",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "declared_by",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "accepts_other_provinces",
                table: "candidates");

            migrationBuilder.AddColumn<Guid>(
                name: "last_edited_by",
                table: "programme_years",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql("UPDATE programme_years SET last_edited_by = editors[cardinality(editors)] WHERE cardinality(editors) > 0");

            migrationBuilder.DropColumn(
                name: "editors",
                table: "programme_years");
        }
    }
}
