using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.ProgrammeYears;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Until when the volunteer does what, by the policies of the years concerned.</summary>
/// <param name="RegisterBy">X-4: the last day in time for the second registration.</param>
/// <param name="ExtensionOpens">D-13: the first day on which another year may be asked for.</param>
/// <param name="ExtensionCloses">The last such day.</param>
public sealed record TermDays(DateOnly RegisterBy, DateOnly ExtensionOpens, DateOnly ExtensionCloses);

/// <summary>Reads the days of a term.</summary>
internal static class TermDaysReading
{
    /// <summary>The window of an extension belongs to the year that ends, which for an extended term is a later one than that of the admission.</summary>
    public static async Task<TermDays> DaysOfAsync(this ServiceManagementDbContext db, VolunteerTerm term, CancellationToken cancel)
    {
        var (admitted, ending) = (await db.YearAsync(term.ProgrammeYear, cancel), await db.YearAsync(term.EndsOn.Year - 1, cancel));
        return new TermDays(admitted.SecondRegistrationDue, ending.ExtensionOpens, ending.ExtensionCloses);
    }
}
