using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;

namespace XibuPlan.Placement.Posts;

/// <summary>What a list of posts is narrowed to.</summary>
/// <param name="Province">A province; an unreadable code matches nothing.</param>
/// <param name="Q">Part of the title or the unit.</param>
internal sealed record PostFilter([FromQuery] int Year, [FromQuery] string? County = null, [FromQuery] string? Province = null,
    [FromQuery] Word<PostState>? State = null, [FromQuery] Word<PostCategory>? Category = null, [FromQuery] SearchText? Q = null)
{
    /// <summary>The narrowed query.</summary>
    public IQueryable<Post> Over(IQueryable<Post> posts)
    {
        var all = posts.Where(p => p.Year == Year);
        if (County is { } county) all = all.Where(p => p.CountyCode == county);
        if (Province is not null)
        {
            var within = RegionCode.TryParse(Province, out var province) ? province.Prefix + "%" : "-";
            all = all.Where(p => EF.Functions.Like(p.CountyCode, within));
        }

        if (State is { Value: var state }) all = all.Where(p => p.State == state);
        if (Category is { Value: var category }) all = all.Where(p => p.Category == category);
        if (Q is { Pattern: var text }) all = all.Where(p => EF.Functions.ILike(p.Title, text, SearchText.Escape) || EF.Functions.ILike(p.Unit, text, SearchText.Escape));
        return all;
    }
}
