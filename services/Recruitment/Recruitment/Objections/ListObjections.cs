using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Objections;

/// <summary>Objections: one's own, and those to one's office's notices. <c>?open=true</c> is the office's work.</summary>
internal sealed class ListObjections : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/objections", HandleAsync)
        .Allow(Party.Student | Party.University | Party.Province | Party.National);

    private static async Task<Reply<Page<ObjectionView>>> HandleAsync(Guid? notice, bool? open, PageRequest page, RecruitmentDbContext db, Actor actor, CancellationToken cancel)
    {
        var objections = db.Objections.AsNoTracking().Where(o => o.Id > page.AfterId);
        if (notice is not null) objections = objections.Where(o => o.NoticeId == notice);
        if (open == true) objections = objections.Where(o => o.State == ObjectionState.Open);
        var rows = await objections.OrderBy(o => o.Id).Take(page.Take).ToListAsync(cancel);
        return Page<ObjectionView>.Of([.. rows.Select(o => ObjectionView.Of(o, actor))], page, o => o.Id.ToString());
    }
}
