using Microsoft.EntityFrameworkCore.Migrations;

namespace XibuPlan.ServiceManagement.Persistence;

/// <summary>D-8: a certified version is never changed or removed, also not by somebody at the database.</summary>
internal static class SnapshotGuard
{
    /// <summary>Installs the trigger; called by the first migration.</summary>
    public static void InstallSnapshotGuard(this MigrationBuilder migration) => migration.Sql("""
        CREATE FUNCTION province_month_snapshots_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'province_month_snapshots is append-only';
        END $$;
        CREATE TRIGGER province_month_snapshots_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON province_month_snapshots
            FOR EACH STATEMENT EXECUTE FUNCTION province_month_snapshots_are_final();
        """);
}
