using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProgrammeYears;

/// <summary>Reads a year's present policy.</summary>
internal static class YearReading
{
    /// <summary>The latest version; the defaults of docs/rules.md §11 for a year that was not heard of yet.</summary>
    public static async Task<ProgrammeYear> YearAsync(this ServiceManagementDbContext db, int year, CancellationToken cancel) =>
        (await db.PublishedYearsAsync(cancel)).Where(y => y.Year == year).MaxBy(y => y.PolicyVersion)
            ?? new ProgrammeYear { Year = year, PolicyVersion = 0, PublishedOn = new DateOnly(year, 1, 1), Policy = [] };
}
