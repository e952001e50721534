using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.TestSupport.Services;

/// <summary>Everything that the database holds, as text.</summary>
public static partial class Dump
{
    /// <summary>All rows of all tables: bytes in hexadecimal, and what JSON escapes as it is read.</summary>
    public static Task<string> OfAsync<TDbContext>(ServiceFixture<TDbContext> service)
        where TDbContext : XibuDbContext => service.InDatabaseAsync(async db =>
    {
        var text = new StringBuilder();
        var tables = await db.Database.SqlQuery<string>($"SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'").ToListAsync();
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // Table names of the catalogue.
            foreach (var row in await db.Database.SqlQueryRaw<string>($"SELECT row_to_json(t)::text AS \"Value\" FROM \"{table}\" t").ToListAsync()) text.AppendLine(row);
#pragma warning restore EF1002
        }

        return Escape().Replace(text.ToString(), m => ((char)Convert.ToInt32(m.Groups["code"].Value, 16)).ToString());
    });

    /// <summary>The value as a binary column would show it, had it been stored in the clear.</summary>
    public static string Hex(string value) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value));

    // Text that is JSON is escaped once more where its row becomes JSON.
    [GeneratedRegex(@"\\+u(?<code>[0-9a-fA-F]{4})", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Escape();
}
