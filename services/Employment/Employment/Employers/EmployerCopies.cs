using XibuPlan.Employment.Persistence;

namespace XibuPlan.Employment.Employers;

/// <summary>The copies of Identity's employer offices.</summary>
internal static class EmployerCopies
{
    /// <summary>Identity's name for the kind of office.</summary>
    public const string Kind = "employer";

    /// <summary>The employer's copy, tracked, and made where it is new.</summary>
    public static async Task<Employer> CopyOfAsync(this EmploymentDbContext db, Guid office, CancellationToken cancel) =>
        await db.Employers.FindAsync([office], cancel) ?? db.Employers.Add(new Employer { Id = office }).Entity;

    /// <summary>True for the kind of office that is copied.</summary>
    public static bool IsEmployer(string kind) => kind.Equals(Kind, StringComparison.OrdinalIgnoreCase);
}
