using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.FormDrafts;

/// <summary>
/// Forgets what was typed and never saved, ID numbers among it, when it can serve no longer: the day after the last one on which a
/// form of its year may be submitted or corrected (A1, A2).
/// </summary>
internal sealed class ForgetDrafts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgetDrafts> logger) : HourlyWork(logger)
{
    /// <inheritdoc/>
    public override async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDbContext>();
        var years = await db.ProgrammeYears.AsNoTracking().ToListAsync(cancel);
        var over = years.Where(year => year.Rules.ReviewDue < clock.Today()).Select(year => year.Year).ToArray();
        // Each sees the own; this is nobody.
        await db.FormDrafts.IgnoreQueryFilters().Where(draft => over.Contains(draft.Year)).ExecuteDeleteAsync(cancel);
    }
}
