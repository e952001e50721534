using Microsoft.EntityFrameworkCore;
using Npgsql;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Offices;

/// <summary>
/// Opens the offices of every region and university and of finance, once. Six thousand rows come in by COPY, under one audit row that names their
/// number: each is reference data that the program itself carries.
/// </summary>
internal static class OfficeSeed
{
    public const string Operation = "office.seed";

    private const string CopySql =
        "COPY offices (id, revision, kind, region_code, university_code, parent_id, name, state) FROM STDIN (FORMAT BINARY)";

    /// <summary>Every seeded office, upper ones first.</summary>
    public static IEnumerable<Office> All() => RegionDirectory.All.Values.OrderBy(r => r.Code.Prefix.Length).Select(Office.OfRegion)
        .Append(Office.OfFinance()).Concat(UniversityDirectory.All.Values.Select(Office.OfUniversity));

    /// <summary>Inside the start's transaction and lock: what is missing, so that a system set up before an office was thought of gets it too.</summary>
    public static async Task SeedAsync(IdentityDbContext db, TimeProvider clock, CancellationToken cancel)
    {
        var present = await db.Offices.Select(o => o.Id).ToHashSetAsync(cancel);
        var offices = All().Where(o => !present.Contains(o.Id)).ToList();
        if (offices.Count == 0) return;
        await CopyAsync((NpgsqlConnection)db.Database.GetDbConnection(), offices, cancel);
        db.AuditEntries.Add(AuditEntry.Of(Operation, Actor.System, clock.GetUtcNow(), nameof(Office), new(StringComparer.Ordinal) { ["Offices"] = [null, offices.Count] }));
        await db.SaveChangesAsync(cancel);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<Office> offices, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CopySql, cancel);
        foreach (var office in offices)
        {
            await copy.WriteRowAsync(cancel, office.Id, office.Revision, office.Kind.ToString(), office.RegionCode,
                (object?)office.UniversityCode ?? DBNull.Value, (object?)office.ParentId ?? DBNull.Value, office.Name, office.State.ToString());
        }

        await copy.CompleteAsync(cancel);
    }
}
