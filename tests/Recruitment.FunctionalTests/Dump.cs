using Microsoft.EntityFrameworkCore;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>Everything that the database holds, as text: binary columns as hexadecimal.</summary>
public static class Dump
{
    /// <summary>All rows of all tables.</summary>
    public static Task<string> OfAsync(RecruitmentFixture service) => service.InDatabaseAsync(async db =>
    {
        var tables = await db.Database.SqlQuery<string>($"SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'").ToListAsync();
        var text = new System.Text.StringBuilder();
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // Table names of the catalogue.
            var rows = await db.Database.SqlQueryRaw<string>($"SELECT row_to_json(t)::text AS \"Value\" FROM \"{table}\" t").ToListAsync();
#pragma warning restore EF1002
            foreach (var row in rows) text.AppendLine(row);
        }

        return text.ToString();
    });

    /// <summary>The value as a binary column would show it, had it been stored in the clear.</summary>
    public static string Hex(string value) => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(value));
}
