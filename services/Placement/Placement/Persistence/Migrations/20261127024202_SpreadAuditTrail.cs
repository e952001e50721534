using Microsoft.EntityFrameworkCore.Migrations;
using XibuPlan.ServiceDefaults.Persistence;

#nullable disable

namespace XibuPlan.Placement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SpreadAuditTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.ReplaceAuditChain();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Rows written by either function stand side by side; there is nothing to take back.
        }
    }
}
