using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Objections;
using XibuPlan.Recruitment.Persistence;

namespace XibuPlan.Recruitment.PublicNotices;

internal static class ListingWithdrawal
{
    /// <summary>
    /// Takes an applicant who is no longer under a public notice off it, and closes what objections there were. Called by whatever
    /// may move an application out of a notice: withdrawal, an upheld objection, an unfit result, a seat that changed or went.
    /// </summary>
    public static async Task TakeDownListingAsync(this RecruitmentDbContext db, Application application, CancellationToken cancel)
    {
        if (!application.LeftNotice) return;
        var listing = await db.Listings.SingleOrDefaultAsync(l => l.ApplicationId == application.Id && l.State == ListingState.Running, cancel);
        if (listing is null || listing.TakeDown().IsRefused(out _)) return;
        // The student who withdraws does not see others' objections; they lapse all the same.
        var open = await db.Objections.IgnoreQueryFilters().Where(o => o.ListingId == listing.Id && o.State == ObjectionState.Open).ToListAsync(cancel);
        foreach (var objection in open) objection.Lapse();
    }
}
