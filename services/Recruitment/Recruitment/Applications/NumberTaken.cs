using Microsoft.EntityFrameworkCore;
using Npgsql;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

internal static class NumberTaken
{
    /// <summary>Saves, or says that another submitted application of the year has the ID number.</summary>
    /// <remarks>The unique index decides, not a look beforehand: of two that arrive together, one is refused.</remarks>
    public static async Task<Refusal?> SaveUnlessNumberIsTakenAsync(this RecruitmentDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException fault) when (fault.InnerException is PostgresException { ConstraintName: ApplicationMapping.OnePerIdNumber })
        {
            return ApplicationRefusals.IdNumberTaken.ForFields(("idNumber", "已被使用"));
        }
    }
}
