using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>A public notice.</summary>
/// <param name="EndsOn">The last of the full days.</param>
/// <param name="ConcludableFrom">The first day on which an applicant without objections may pass.</param>
public sealed record NoticeView(
    Guid Id, int Year, NoticeLevel Level, string LevelLabel, string ProvinceCode, string ProvinceName, string? UniversityCode, string? UniversityName,
    DateOnly PublishedOn, int Days, DateOnly EndsOn, DateOnly ConcludableFrom, int Listed, NoticeState State, long Revision,
    IReadOnlyList<string> AllowedActions) : IRevisioned
{
    /// <summary>The view of a notice.</summary>
    public static NoticeView Of(PublicNotice notice, Actor actor) => new(
        notice.Id, notice.Year, notice.Level, notice.Level.Label(), notice.ProvinceCode, RegionDirectory.NameOf(notice.ProvinceCode), notice.UniversityCode,
        notice.UniversityCode is null ? null : UniversityDirectory.NameOf(notice.UniversityCode), notice.PublishedOn, notice.Days, notice.EndsOn,
        notice.EndsOn.AddDays(1), notice.Listed, notice.State, notice.Revision,
        notice.IsOf(actor) ? NoticeLifecycles.Notice.AllowedActions(notice.State, actor) : []);
}

/// <summary>One applicant as printed on a public notice.</summary>
public sealed record ListingView(
    Guid ApplicationId, string MaskedName, string UniversityCode, string UniversityName, string ServiceProvinceCode, string ServiceProvinceName,
    ListingState State, DateOnly EndsOn, bool ClockStopped)
{
    /// <summary>The view of a listing.</summary>
    public static ListingView Of(Listing listing) => new(
        listing.ApplicationId, listing.MaskedName, listing.UniversityCode, UniversityDirectory.NameOf(listing.UniversityCode),
        listing.ServiceProvinceCode, RegionDirectory.NameOf(listing.ServiceProvinceCode), listing.State, listing.EndsOn, listing.ClockStoppedOn is not null);
}
