using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>The public notices, newest first, for everybody.</summary>
internal sealed class ListPublicNotices : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/public-notices", HandleAsync)
        .AllowEveryone();

    private static async Task<Reply<Page<NoticeView>>> HandleAsync(int? year, string? province, string? university, PageRequest page, RecruitmentDbContext db,
        Actor actor, CancellationToken cancel)
    {
        var notices = db.PublicNotices.AsNoTracking();
        if (year is not null) notices = notices.Where(n => n.Year == year);
        if (province is not null) notices = notices.Where(n => n.ProvinceCode == province);
        if (university is not null) notices = notices.Where(n => n.UniversityCode == university);
        if (page.After is not null) notices = notices.Where(n => n.Id < page.AfterId);
        var rows = await notices.OrderByDescending(n => n.Id).Take(page.Take).ToListAsync(cancel);
        return Page<NoticeView>.Of([.. rows.Select(n => NoticeView.Of(n, actor))], page, n => n.Id.ToString());
    }
}
