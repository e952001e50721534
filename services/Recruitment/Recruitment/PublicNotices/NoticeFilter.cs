using Microsoft.AspNetCore.Mvc;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>What a list of notices is narrowed to.</summary>
/// <param name="Province">The recruiting province.</param>
/// <param name="University">The publishing university's code.</param>
/// <param name="State">Running, for the page of what is under public announcement now.</param>
/// <param name="Concludable">
/// True for those with an applicant whose days are over without an open objection, and for those that nobody is left on.
/// </param>
internal sealed record NoticeFilter(
    [FromQuery] int? Year = null, [FromQuery] string? Province = null, [FromQuery] string? University = null, [FromQuery] Word<NoticeLevel>? Level = null,
    [FromQuery] Word<NoticeState>? State = null, [FromQuery] bool? Concludable = null)
{
    /// <summary>The narrowed query.</summary>
    public IQueryable<PublicNotice> Over(IQueryable<PublicNotice> all, RecruitmentDbContext db, DateOnly today)
    {
        if (Year is { } year) all = all.Where(n => n.Year == year);
        if (Province is { } province) all = all.Where(n => n.ProvinceCode == province);
        if (University is { } university) all = all.Where(n => n.UniversityCode == university);
        if (Level is { Value: var level }) all = all.Where(n => n.Level == level);
        if (State is { Value: var state }) all = all.Where(n => n.State == state);
        return Concludable == true
            ? all.Where(n => n.State == NoticeState.Running
                && (db.Listings.Any(l => l.NoticeId == n.Id && l.State == ListingState.Running && l.EndsOn < today && l.OpenObjections == 0)
                    || !db.Listings.Any(l => l.NoticeId == n.Id && l.State == ListingState.Running)))
            : all;
    }

    /// <summary>The query values that make this filter of a list page.</summary>
    public IEnumerable<(string Name, string Value)> AsQuery()
    {
        if (Year is { } year) yield return ("year", year.ToString());
        if (Province is { } province) yield return ("province", province);
        if (University is { } university) yield return ("university", university);
        if (Level is { Value: var level }) yield return ("level", Word.Of(level));
        if (State is { Value: var state }) yield return ("state", Word.Of(state));
        if (Concludable == true) yield return ("concludable", "true");
    }
}
