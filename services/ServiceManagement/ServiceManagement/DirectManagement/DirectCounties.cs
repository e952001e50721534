using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>Looking up whether a county is managed directly.</summary>
internal static class DirectCounties
{
    /// <summary>True where its province manages it now.</summary>
    public static Task<bool> IsDirectAsync(this ServiceManagementDbContext db, string county, CancellationToken cancel) =>
        db.DirectCounties.IgnoreQueryFilters().AnyAsync(c => c.CountyCode == county && c.State == DirectCountyState.Active, cancel);
}
