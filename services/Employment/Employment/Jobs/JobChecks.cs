using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>What holds for a job whether it is posted or amended.</summary>
internal static class JobChecks
{
    /// <summary>Characters of 应聘方式 at most.</summary>
    public const int LongestContact = 200;

    private const int MostDays = 366;

    /// <summary>What is wrong with the fields.</summary>
    public static IEnumerable<(string, string)> FaultsOn(this JobText text, DateOnly today)
    {
        if (text.Title.Trim().Length is 0 or > 60) yield return ("title", "岗位名称须为 1–60 个字");
        if (text.Description.Trim().Length is 0 or > 4000) yield return ("description", "岗位说明须为 1–4000 个字");
        if (text.Contact.Trim().Length is 0 or > LongestContact) yield return ("contact", $"应聘方式须为 1–{LongestContact} 个字");
        if (text.Openings is < 1 or > 1000) yield return ("openings", "招聘人数须为 1–1000");
        if (!RegionCode.TryParse(text.RegionCode, out var region) || region == RegionCode.Nation || !RegionDirectory.All.ContainsKey(region))
            yield return ("regionCode", "请选择工作所在的省、市或县");
        if (text.ExpiresOn < today || text.ExpiresOn > today.AddDays(MostDays)) yield return ("expiresOn", "截止日期须在今天起一年之内");
    }

    /// <summary>
    /// Refuses the same job twice (docs/rules.md §12, 20). One whose last day has passed is closed on the way, so that it does not
    /// stand against the new one.
    /// </summary>
    /// <param name="except">The job that is amended, which is not its own duplicate.</param>
    public static async Task<Outcome> OfferedAlreadyAsync(
        this EmploymentDbContext db, JobText text, Guid employer, Guid? except, DateTimeOffset now, CancellationToken cancel)
    {
        var key = Job.KeyOf(text.Title);
        var same = await db.Jobs.SingleOrDefaultAsync(
            j => j.EmployerId == employer && j.RegionCode == text.RegionCode && j.TitleKey == key && j.State == JobState.Published && j.Id != except, cancel);
        if (same is null) return Outcome.Done;
        if (same.ExpiresOn >= ChinaTime.DayOf(now)) return JobRefusals.Duplicate.With(RegionDirectory.NameOf(same.RegionCode), same.Title).WithFact("jobId", same.Id);
        db.Lapse(same, "已过有效期", now);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
