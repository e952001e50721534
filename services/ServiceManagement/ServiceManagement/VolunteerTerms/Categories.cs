using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>D-12: the catalogue of categories is data: what the approved posts of the programme carry.</summary>
internal static class Categories
{
    /// <summary>The refusal of a category that no approved post has, or null.</summary>
    public static async Task<Refusal?> UnknownCategoryAsync(this ServiceManagementDbContext db, string category, CancellationToken cancel) =>
        category.Length > 0 && await db.Posts.AnyAsync(p => p.Category == category, cancel)
            ? null
            : VolunteerTermRefusals.CategoryUnknown.With(PostCategoryNames.Of(category)).ForFields(("category", "请从已审定岗位的专项中选择"));
}
