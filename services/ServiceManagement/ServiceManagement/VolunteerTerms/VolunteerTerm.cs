using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// One person's service, from admission to the archive. Every fact that a month's headcount rests on is kept with its dates in
/// <see cref="Spells"/>, so that the lines of any month can be computed again at any time.
/// </summary>
public sealed partial class VolunteerTerm : IAggregate
{
    private readonly List<DutySpell> _spells = [];
    private readonly List<Decision> _decisions = [];
    private readonly List<Transfer> _transfers = [];

    private VolunteerTerm()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The application that was admitted.</summary>
    public Guid ApplicationId { get; private init; }

    /// <summary>The person, by the account's id.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The programme year of the admission.</summary>
    public int ProgrammeYear { get; private init; }

    /// <summary>The service province (服务省).</summary>
    public string ServiceProvinceCode { get; private init; } = "";

    /// <summary>The county of service; null until arrival.</summary>
    public string? CountyCode { get; private set; }

    /// <summary>Where it stands.</summary>
    public TermState State { get; private set; }

    /// <summary>The first day of the agreed service.</summary>
    public DateOnly StartsOn { get; private init; }

    /// <summary>The last day of the agreed service; a year later where the extension is agreed.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>The day of reporting, from which years of service count (SVC-16).</summary>
    public DateOnly? ArrivedOn { get; private set; }

    /// <summary>Since when the county has it to review; null where it has not.</summary>
    public DateTimeOffset? UnreviewedSince { get; private set; }

    /// <summary>The day from which duty was taken back (T2), while it is not confirmed again.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    /// <summary>The approved post served on.</summary>
    public Guid? PostId { get; private set; }

    /// <summary>The category (专项) that the county confirmed.</summary>
    public string? Category { get; private set; }

    /// <summary>The day of the volunteer's request for another year.</summary>
    public DateOnly? ExtensionRequestedOn { get; private set; }

    /// <summary>The day of the county's decision on it; null while it waits.</summary>
    public DateOnly? ExtensionDecidedOn { get; private set; }

    /// <summary>The day of the tripartite agreement (三方协议) of the present year of service; null until the county recorded it (SVC-2).</summary>
    public DateOnly? AgreementSignedOn { get; private set; }

    /// <summary>Why the volunteer asks to leave.</summary>
    public string? LeaveWish { get; private set; }

    /// <summary>The first day no longer on duty (T5).</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Why the volunteer left.</summary>
    public string? LeaveReason { get; private set; }

    /// <summary>Where the volunteer went.</summary>
    public string? Destination { get; private set; }

    /// <summary>D-6: card or name were changed by the volunteer and not checked again by the county; the headcount stands, payment waits.</summary>
    public bool PayHold { get; private set; }

    /// <summary>The name, encrypted (<see cref="Sealed"/>).</summary>
    [Sensitive]
    public byte[] Name { get; private set; } = [];

    /// <summary>The name as whom it is not shown in full sees it.</summary>
    public string NameMasked { get; private set; } = "";

    /// <summary>The ID number (身份证号), encrypted.</summary>
    [Sensitive]
    public byte[] IdNumber { get; private init; } = [];

    /// <summary>Its keyed index, by which it is found and no two active terms have the same (SVC-7).</summary>
    [Sensitive]
    public byte[] IdNumberIndex { get; private init; } = [];

    /// <summary>The ID number as it is shown; in full only by a reveal.</summary>
    public string IdNumberMasked { get; private init; } = "";

    /// <summary>The bank card's number, encrypted; null before the second registration (SVC-3).</summary>
    [Sensitive]
    public byte[]? CardNumber { get; private set; }

    /// <summary>Its keyed index, by which it is found and no two active terms have the same (SVC-7).</summary>
    [Sensitive]
    public byte[]? CardNumberIndex { get; private set; }

    /// <summary>The card's number as it is shown; in full only by a reveal.</summary>
    public string? CardNumberMasked { get; private set; }

    /// <summary>The mobile phone's number, encrypted; null before the second registration.</summary>
    [Sensitive]
    public byte[]? Phone { get; private set; }

    /// <summary>The phone's number as it is shown.</summary>
    public string? PhoneMasked { get; private set; }

    /// <summary>The QQ number, encrypted; null where the volunteer gave none.</summary>
    [Sensitive]
    public byte[]? Qq { get; private set; }

    /// <summary>The dated history of duty.</summary>
    public IReadOnlyList<DutySpell> Spells => [.. _spells.OrderBy(s => s.From)];

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>The transfers by the province (T7) and the restorations with another post (T6), in order.</summary>
    public IReadOnlyList<Transfer> Transfers => _transfers;

    /// <summary>How officers recognise the person where nothing was revealed.</summary>
    public string MaskedPerson => $"{NameMasked}（{IdNumberMasked}）";

    /// <summary>Admission opens a term.</summary>
    public static VolunteerTerm Open(Guid id, Admission admission, Sealed name, Sealed idNumber) => new()
    {
        Id = id,
        ApplicationId = admission.ApplicationId,
        PersonId = admission.PersonId,
        ProgrammeYear = admission.ProgrammeYear,
        ServiceProvinceCode = admission.ServiceProvinceCode,
        StartsOn = admission.StartsOn,
        EndsOn = admission.EndsOn,
        Name = name.Cipher,
        NameMasked = name.Masked,
        IdNumber = idNumber.Cipher,
        IdNumberIndex = idNumber.Index,
        IdNumberMasked = idNumber.Masked,
    };

    private Outcome<TermState> Next(TermAction action, Acting acting, string? reason = null) =>
        State == TermState.Left && action is not (TermAction.Close or TermAction.ReleasePayHold)
            ? VolunteerTermRefusals.LeavingIsFinal
            : VolunteerTermLifecycle.Table.Next(State, action, acting.Actor, reason);

    private void Move(TermAction action, TermState to, Acting acting, string? reason = null)
    {
        _decisions.Add(Decision.Of(action, State, to, acting.Actor, acting.At, reason));
        State = to;
        UnreviewedSince = to == TermState.Unreviewed ? UnreviewedSince ?? acting.At : null;
    }
}

/// <summary>What a term is opened from: the admission, and the year's dates of service.</summary>
public sealed record Admission(
    Guid ApplicationId, Guid PersonId, int ProgrammeYear, string ServiceProvinceCode, DateOnly StartsOn, DateOnly EndsOn);
