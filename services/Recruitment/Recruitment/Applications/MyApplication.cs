using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Recruitment.Applications;

internal static class MyApplication
{
    /// <summary>The student's newest application, or null.</summary>
    public static Task<Application?> OfAsync(RecruitmentDbContext db, Actor student, CancellationToken cancel) =>
        db.Applications.Where(a => a.PersonId == student.Id).OrderByDescending(a => a.Year).FirstOrDefaultAsync(cancel);
}
