using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceManagement.CountyMonths;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>A term as the API shows it: numbers masked (S4).</summary>
/// <param name="Name">The name (S3): in full where the volunteer or an office in charge of the term reads it, else as <paramref name="NameMasked"/>.</param>
/// <param name="OnDutyFrom">The first day of the duty that lasts.</param>
/// <param name="Transfers">Whence and whither the province moved the volunteer; those before it was kept are missing.</param>
/// <param name="NextYearFrom">The first day of the agreed further year, from which it can be begun (D-14); null where none is agreed or it has begun.</param>
/// <param name="Days">The year's days that concern the volunteer; where the volunteer reads the own term.</param>
/// <param name="Reverts">After an action: the months that it put back; with <c>?preview=true</c>, those that it would.</param>
public sealed record TermView(
    Guid Id, long Revision, Guid ApplicationId, Guid PersonId, int ProgrammeYear, string ServiceProvinceCode, string ServiceProvinceName,
    string? CountyCode, string? CountyName, TermState State, string StateLabel, string Name, string NameMasked, string IdNumberMasked,
    string? CardNumberMasked, string? PhoneMasked, Guid? PostId, string? Category, DateOnly StartsOn, DateOnly EndsOn, DateOnly? ArrivedOn,
    DateOnly? OnDutyFrom, DateOnly? AgreementSignedOn, DateOnly? ExtensionRequestedOn, DateOnly? ExtensionDecidedOn, string? LeaveWish, DateOnly? LeftOn, string? LeaveReason, string? Destination,
    bool PayHold, IReadOnlyList<DutySpell> Spells, IReadOnlyList<Decision> Decisions, IReadOnlyList<Transfer> Transfers, IReadOnlyList<string> AllowedActions,
    IReadOnlyList<RevertedMonth>? Reverts, bool Preview, DateOnly? NextYearFrom, TermDays? Days = null) : IRevisioned
{
    /// <summary>The view with the name as <paramref name="names"/> reads it; masked without, as in the answer to an action.</summary>
    internal static TermView Of(VolunteerTerm t, Actor actor, NameReader? names = null, IReadOnlyList<RevertedMonth>? reverts = null, bool preview = false) => new(
        t.Id, t.Revision, t.ApplicationId, t.PersonId, t.ProgrammeYear, t.ServiceProvinceCode, RegionDirectory.NameOf(t.ServiceProvinceCode),
        t.CountyCode, t.CountyCode is { } county ? RegionDirectory.NameOf(county) : null, t.State, t.State.Label(), names?.NameOf(t) ?? t.NameMasked, t.NameMasked,
        t.IdNumberMasked, t.CardNumberMasked, t.PhoneMasked, t.PostId, t.Category, t.StartsOn, t.EndsOn, t.ArrivedOn,
        t.Spells.LastingSince(), t.AgreementSignedOn, t.ExtensionRequestedOn, t.ExtensionDecidedOn, t.LeaveWish, t.LeftOn, t.LeaveReason, t.Destination,
        t.PayHold, t.Spells, t.Decisions, t.Transfers, VolunteerTermLifecycle.AllowedActions(t.State, actor, t.BeganDuty), reverts, preview,
        t.State == TermState.OnDutyExtended ? t.LastYearFrom : null);
}

/// <summary>A term in a list.</summary>
/// <param name="Name">The name as the caller may read it, as in <see cref="TermView"/>.</param>
/// <param name="ExtensionWaits">True where the volunteer asked for another year and the county has not decided.</param>
/// <param name="LeaveWaits">True where the volunteer asked to leave and the county has not recorded it.</param>
public sealed record TermRow(
    Guid Id, long Revision, Guid PersonId, int ProgrammeYear, string ServiceProvinceCode, string ServiceProvinceName, string? CountyCode, string? CountyName,
    TermState State, string StateLabel, string Name, string NameMasked, string IdNumberMasked, string? CardNumberMasked, string? PhoneMasked,
    Guid? PostId, string? PostTitle, string? PostUnit, string? Category, DateOnly? ArrivedOn, DateOnly EndsOn, DateOnly? AgreementSignedOn,
    DateOnly? ExtensionRequestedOn, DateOnly? ExtensionDecidedOn, bool ExtensionWaits, string? LeaveWish, bool LeaveWaits, DateOnly? LeftOn, string? Destination,
    bool PayHold, IReadOnlyList<string> AllowedActions) : IRevisioned;
