using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Objections;

/// <summary>
/// Objections: one's own, and those to notices in one's scope; with <c>?open=true&amp;own=true</c> what one's office has to resolve,
/// with <c>?mine=true</c> what one filed oneself.
/// </summary>
internal sealed class ListObjections : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/objections", HandleAsync)
        .Allow(FileObjection.Anybody)
        .WithName("objection.list");

    private static async Task<Reply<Page<ObjectionView>>> HandleAsync(Guid? notice, bool? open, bool? own, bool? mine, PageRequest page, RecruitmentDbContext db, Actor actor, CancellationToken cancel)
    {
        var objections = db.Objections.AsNoTracking().Where(o => o.Id > page.AfterId);
        if (notice is not null) objections = objections.Where(o => o.NoticeId == notice);
        if (open == true) objections = objections.Where(o => o.State == ObjectionState.Open);
        if (own == true) objections = OfOffice(objections, actor);
        if (mine == true) objections = objections.Where(o => o.RaisedBy == actor.Id);
        var rows = await objections.OrderBy(o => o.Id).Take(page.Take).ToListAsync(cancel);
        return Page<ObjectionView>.Of([.. rows.Select(o => ObjectionView.Of(o, actor))], page, o => o.Id.ToString());
    }

    /// <summary>Those to notices that the actor's own office published.</summary>
    internal static IQueryable<Objection> OfOffice(IQueryable<Objection> objections, Actor actor)
    {
        var (university, province) = (actor.UniversityCode, actor.Region?.Digits);
        return actor.Party switch
        {
            Party.University => objections.Where(o => o.UniversityCode != null && o.UniversityCode == university),
            Party.Province => objections.Where(o => o.UniversityCode == null && o.ProvinceCode == province),
            _ => objections.Where(_ => false),
        };
    }
}
