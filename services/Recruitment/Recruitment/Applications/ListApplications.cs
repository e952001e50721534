using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.Universities;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The applications in the caller's scope, in order of creation; the reserve pool (REC-12) is <c>?state=cleared</c>.</summary>
internal sealed class ListApplications : IEndpoint
{
    /// <summary>One line; without ID number and contacts, which a list does not need.</summary>
    public sealed record Line(
        Guid Id, int Year, ApplicationState State, string StateLabel, bool NeedsReReview, string Name, Gender Gender, string UniversityCode,
        string UniversityName, string RecruitingProvinceCode, Degree Degree, string Major, IReadOnlyList<string> Choices, bool AcceptsOtherProvinces,
        bool PriorVolunteering, decimal? SelectionScore, Guid? SeatId, string? ServiceProvinceCode, long Revision, IReadOnlyList<string> AllowedActions);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/applications", HandleAsync)
        .Allow(Party.University | Party.Province | Party.National);

    private static async Task<Reply<Page<Line>>> HandleAsync([AsParameters] ApplicationFilter filter, PageRequest page, RecruitmentDbContext db, Actor actor, CancellationToken cancel)
    {
        var rows = await filter.Over(db.Applications.AsNoTracking()).Where(a => a.Id > page.AfterId).OrderBy(a => a.Id).Take(page.Take).Select(a => new
        {
            a.Id,
            a.Year,
            a.State,
            a.NeedsReReview,
            a.Name,
            a.Gender,
            a.UniversityCode,
            a.RecruitingProvinceCode,
            a.Degree,
            a.Major,
            a.Choices,
            a.AcceptsOtherProvinces,
            a.PriorVolunteering,
            a.SelectionScore,
            a.SeatId,
            a.SeatProvinceCode,
            a.LungsFit,
            a.Revision,
        }).ToListAsync(cancel);
        return Page<Line>.Of([.. rows.Select(a => new Line(
            a.Id, a.Year, a.State, a.State.Label(), a.NeedsReReview, a.Name, a.Gender, a.UniversityCode, UniversityDirectory.NameOf(a.UniversityCode),
            a.RecruitingProvinceCode, a.Degree, a.Major, a.Choices, a.AcceptsOtherProvinces, a.PriorVolunteering, a.SelectionScore, a.SeatId,
            a.SeatProvinceCode, a.Revision,
            new Standing(a.State, a.NeedsReReview, a.RecruitingProvinceCode, a.SeatProvinceCode, a.LungsFit).AllowedActions(actor)))],
            page, line => line.Id.ToString());
    }
}
