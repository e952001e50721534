using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Placement.Posts;

/// <summary>A post as the offices see it.</summary>
internal sealed record PostView(Guid Id, int Year, string CountyCode, string County, PostState State, string Title, string Unit,
    PostCategory Category, AreaSpecial? AreaSpecial, bool TownshipOrBelow, int Headcount, IReadOnlyList<Decision> Decisions,
    IReadOnlyList<string> AllowedActions, long Revision) : IRevisioned
{
    public static PostView Of(Post post, Actor actor) => new(post.Id, post.Year, post.CountyCode, RegionDirectory.NameOf(post.CountyCode), post.State,
        post.Title, post.Unit, post.Category, post.AreaSpecial, post.TownshipOrBelow, post.Headcount, post.Decisions,
        PostLifecycle.Table.AllowedActions(post.State, actor), post.Revision);
}
