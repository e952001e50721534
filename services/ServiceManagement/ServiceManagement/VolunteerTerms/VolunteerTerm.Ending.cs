using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>T3 to T6 and T9: another year, leaving, coming back, and the archive.</summary>
public sealed partial class VolunteerTerm
{
    private const int MostYears = 3;

    /// <summary>SVC-5, D-13: the volunteer's request, inside the year's window.</summary>
    public Outcome RequestExtension(DateOnly windowOpens, DateOnly windowCloses, Acting acting)
    {
        if (Next(TermAction.RequestExtension, acting).IsRefused(out var refusal, out var to)) return refusal;
        if (acting.Today < windowOpens || acting.Today > windowCloses)
            return VolunteerTermRefusals.ExtensionWindowClosed.With(windowOpens, windowCloses);
        if (HasAllYears) return VolunteerTermRefusals.ThreeYearsAtMost;
        (ExtensionRequestedOn, ExtensionDecidedOn) = (acting.Today, null);
        Move(TermAction.RequestExtension, to, acting);
        return Outcome.Done;
    }

    /// <summary>T3: the county agrees while the service lasts, the province with a reason also later (D-13); service ends a year later.</summary>
    public Outcome<HeadcountChange?> AgreeExtension(string? reason, Acting acting)
    {
        if (Next(TermAction.AgreeExtension, acting, reason).IsRefused(out var refusal, out var to)) return refusal;
        if (ExtensionRequestedOn is null) return VolunteerTermRefusals.ExtensionNotRequested;
        if (HasAllYears) return VolunteerTermRefusals.ThreeYearsAtMost;
        if (acting.Today > EndsOn && (acting.Actor.Party != Party.Province || string.IsNullOrWhiteSpace(reason)))
            return VolunteerTermRefusals.ExtensionAgreedLate.With(EndsOn);
        return SetExtension(TermAction.AgreeExtension, to, years: 1, acting, reason);
    }

    /// <summary>
    /// The county refuses (T4 where it had agreed: service then ends a year earlier again). The request stays, so that a slip can be
    /// mended by agreeing; a refusal before any agreement changes no month (null). Once the year in question has begun nobody refuses it
    /// any more: it would take away months already served, and who stops then leaves (T5).
    /// </summary>
    public Outcome<HeadcountChange?> RefuseExtension(string? reason, Acting acting)
    {
        if (Next(TermAction.RefuseExtension, acting, reason).IsRefused(out var refusal, out var to)) return refusal;
        if (ExtensionRequestedOn is null) return VolunteerTermRefusals.ExtensionNotRequested;
        var nearerEnd = State == TermState.OnDutyExtended ? EndsOn.AddYears(-1) : EndsOn;
        if (acting.Today > nearerEnd) return VolunteerTermRefusals.ExtensionRefusedLate.With(nearerEnd);
        if (State == TermState.OnDutyExtended) return SetExtension(TermAction.RefuseExtension, to, years: -1, acting, reason);
        ExtensionDecidedOn = acting.Today;
        Move(TermAction.RefuseExtension, to, acting, reason);
        return (HeadcountChange?)null;
    }

    /// <summary>D-14: the agreed year begins with one click of the county; the state is 在岗 again from its first day, without a gap.</summary>
    public Outcome<HeadcountChange?> StartNextYear(Acting acting)
    {
        if (Next(TermAction.StartNextYear, acting).IsRefused(out var refusal, out var to)) return refusal;
        var day = LastYearFrom;
        if (acting.Today < day) return VolunteerTermRefusals.NextYearNotBegun.With(day);
        _spells.AmendFrom(day, s => s with { State = to });
        // The agreement is renewed every year (SVC-2).
        (ExtensionRequestedOn, ExtensionDecidedOn, AgreementSignedOn) = (null, null, null);
        Move(TermAction.StartNextYear, to, acting);
        return Change("续期上岗", day, acting);
    }

    /// <summary>SVC-9: the volunteer says why; the county records the departure.</summary>
    public Outcome RequestLeave(string? reason, Acting acting)
    {
        if (Next(TermAction.RequestLeave, acting, reason).IsRefused(out var refusal, out var to)) return refusal;
        LeaveWish = reason;
        Move(TermAction.RequestLeave, to, acting, reason);
        return Outcome.Done;
    }

    /// <summary>T5: the county records the departure; only a restoration that the nation grants takes it back (T6, <see cref="Restores.Restore"/>).</summary>
    /// <param name="leftOn">The first day no longer on duty; at the latest the day after the service's last.</param>
    public Outcome<HeadcountChange?> RecordDeparture(string? reason, DateOnly leftOn, string destination, Acting acting)
    {
        if (Next(TermAction.RecordDeparture, acting, reason).IsRefused(out var refusal, out var to)) return refusal;
        if (DutyDayIsRefused(leftOn, _spells.LastingSince()!.Value, acting) is { } wrong) return wrong;
        // Who has served all the time ends with it, however late that is recorded.
        if (leftOn > EndsOn.AddDays(1)) return VolunteerTermRefusals.LeftAfterEnd.With(EndsOn, EndsOn.AddDays(1));
        var change = Change("离岗", leftOn, acting);
        _spells.EndAt(leftOn);
        (LeftOn, LeaveReason, Destination) = (leftOn, reason, destination);
        Move(TermAction.RecordDeparture, to, acting, reason);
        return change;
    }

    /// <summary>
    /// T6: the nation granted the county's request; duty goes on from the day named, at the post that was left or at the one that the
    /// province named in its place, in the state that was left: an agreed year stays agreed, and can still be refused or begun.
    /// </summary>
    public Outcome<HeadcountChange?> Restore(PostMove move, DateOnly resumesOn, string reason, Acting acting)
    {
        // The table lets only the system restore; the decision names the officer who granted it.
        var action = LeftExtended ? TermAction.RestoreExtended : TermAction.Restore;
        if (VolunteerTermLifecycle.Table.Next(State, action, Actor.System, reason).IsRefused(out var refusal, out var to)) return refusal;
        if (move.Taken.Id != PostId) Keep(move, acting);
        _spells.Add(new DutySpell(resumesOn, null, CountyCode!, Category!, TermState.OnDuty));
        // Where duty resumes before the day of the agreement, it is an extended one from that day only, as it was.
        if (to == TermState.OnDutyExtended) _spells.AmendFrom(ExtensionDecidedOn!.Value, s => s with { State = to });
        (LeftOn, LeaveReason, Destination, LeaveWish) = (null, null, null, null);
        Move(action, to, acting, reason);
        return Change("离岗还原", resumesOn, acting);
    }

    /// <summary>T9, D-9: archived, never deleted. Duty that has not ended cannot be; no month changes, because none counts past the end.</summary>
    public Outcome Close(string? reason, Acting acting)
    {
        if (Next(TermAction.Close, acting, reason).IsRefused(out var refusal, out var to)) return refusal;
        if (State is TermState.OnDuty or TermState.OnDutyExtended)
        {
            if (EndsOn >= acting.Today) return VolunteerTermRefusals.NotEnded.With(EndsOn);
            _spells.EndAt(EndsOn.AddDays(1));
        }

        Move(TermAction.Close, to, acting, reason);
        return Outcome.Done;
    }

    /// <summary>The first day of the last year that was agreed.</summary>
    public DateOnly LastYearFrom => EndsOn.AddYears(-1).AddDays(1);

    /// <summary>The last day of the service: before leaving, otherwise as agreed, also of somebody who never came or whose duty was taken back.</summary>
    public DateOnly EndedOn => LeftOn?.AddDays(-1) ?? EndsOn;

    /// <summary>False where the volunteer never was on duty, so that another may have the place (A8).</summary>
    public bool BeganDuty => _spells.Count > 0;

    private bool HasAllYears => EndsOn.Year - ProgrammeYear >= MostYears;

    private bool LeftExtended => _decisions.FindLast(d => d.Action == nameof(TermAction.RecordDeparture))?.From == nameof(TermState.OnDutyExtended);

    private HeadcountChange SetExtension(TermAction action, TermState to, int years, Acting acting, string? reason)
    {
        var nearerEnd = years > 0 ? EndsOn : EndsOn.AddYears(-1);
        var day = acting.Today <= nearerEnd ? acting.Today : nearerEnd.AddDays(1);
        _spells.AmendFrom(day, s => s with { State = to });
        (EndsOn, ExtensionDecidedOn) = (EndsOn.AddYears(years), acting.Today);
        Move(action, to, acting, reason);
        return Change(years > 0 ? "同意延期" : "不同意延期", day, acting);
    }
}
