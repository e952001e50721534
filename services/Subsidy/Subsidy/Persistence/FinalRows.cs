using Microsoft.EntityFrameworkCore.Migrations;

namespace XibuPlan.Subsidy.Persistence;

/// <summary>What was certified, computed or acknowledged is never rewritten (D-8): the database refuses, whoever asks.</summary>
internal static class FinalRows
{
    private static readonly string[] Tables =
    [
        "rate_cards", "headcount_versions", "headcount_counties", "entitlements", "adjustments", "feed_versions", "feed_parts", "acknowledgements",
    ];

    /// <summary>Protects the tables against UPDATE, DELETE and TRUNCATE.</summary>
    public static void ProtectFinalRows(this MigrationBuilder migration)
    {
        migration.Sql("""
            CREATE FUNCTION rows_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
            END $$;
            """);
        foreach (var table in Tables)
            migration.Sql($"CREATE TRIGGER rows_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION rows_are_final();");
    }
}
