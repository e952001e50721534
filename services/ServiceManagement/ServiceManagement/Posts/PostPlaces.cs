using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>Taking a place on a post: the post's row is locked, so that the last place is taken once.</summary>
internal static class PostPlaces
{
    private static readonly TermState[] Occupying = [TermState.Unreviewed, TermState.OnDuty, TermState.OnDutyExtended];

    /// <summary>The terms that hold a place.</summary>
    public static IQueryable<VolunteerTerm> Occupants(this IQueryable<VolunteerTerm> terms) => terms.Where(t => Occupying.Contains(t.State));

    /// <summary>From the post that the term holds to one with a place for it, which may be the same.</summary>
    public static async Task<Outcome<PostMove>> MoveAsync(this ServiceManagementDbContext db, VolunteerTerm term, Guid postId, CancellationToken cancel)
    {
        if ((await db.TakePlaceAsync(postId, term.Id, cancel)).IsRefused(out var refusal, out var taken)) return refusal;
        return new PostMove(await db.Posts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == term.PostId, cancel), taken);
    }

    /// <summary>The post with a place for the term, locked until the transaction ends.</summary>
    public static async Task<Outcome<ApprovedPost>> TakePlaceAsync(this ServiceManagementDbContext db, Guid postId, Guid termId, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM approved_posts WHERE id = {postId} FOR UPDATE", cancel);
        if (await db.Posts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == postId, cancel) is not { } post)
            return PostRefusals.Unknown.ForFields(("postId", "岗位不存在"));
        if (post.Withdrawn) return PostRefusals.Withdrawn.With(post.Title).ForFields(("postId", "岗位已撤销"));
        var taken = await db.Terms.IgnoreQueryFilters().Occupants().CountAsync(t => t.PostId == postId && t.Id != termId, cancel);
        return taken < post.Headcount ? post : PostRefusals.NoVacancy.With(post.Title).ForFields(("postId", "名额已满"));
    }
}
