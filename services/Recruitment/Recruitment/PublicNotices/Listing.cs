using XibuPlan.Recruitment.Applications;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>
/// One applicant on a public notice, as it was published, with an own clock: objections stop it (D-16). The day of filing still
/// counts as public; the days from there to the dismissal are added at the end.
/// </summary>
public sealed class Listing : IAggregate
{
    private Listing()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The notice.</summary>
    public Guid NoticeId { get; private set; }

    /// <summary>The applicant's application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The name as printed: <c>王*明</c>.</summary>
    public string MaskedName { get; private set; } = "";

    /// <summary>The university as printed.</summary>
    public string UniversityCode { get; private set; } = "";

    /// <summary>The seat's service province as printed.</summary>
    public string ServiceProvinceCode { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ListingState State { get; private set; }

    /// <summary>The last day of publicity as things stand.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Objections not yet resolved.</summary>
    public int OpenObjections { get; private set; }

    /// <summary>The day on which the clock stopped, or null while it runs.</summary>
    public DateOnly? ClockStoppedOn { get; private set; }

    /// <summary>Lists an applicant on a notice.</summary>
    public static Listing Of(PublicNotice notice, Application application) => new()
    {
        Id = Guid.CreateVersion7(),
        NoticeId = notice.Id,
        ApplicationId = application.Id,
        MaskedName = Mask.Name(application.Name),
        UniversityCode = application.UniversityCode,
        ServiceProvinceCode = application.SeatProvinceCode!,
        EndsOn = notice.EndsOn,
    };

    /// <summary>An objection was filed; refused after the last day.</summary>
    public Outcome StopClock(DateOnly today)
    {
        if (State != ListingState.Running) return PublicNoticeRefusals.NotListed;
        if (ClockStoppedOn is null && today > EndsOn) return PublicNoticeRefusals.PeriodOver.With(EndsOn);
        OpenObjections++;
        ClockStoppedOn ??= today;
        return Outcome.Done;
    }

    /// <summary>An objection was dismissed; with the last one the clock goes on where it stopped.</summary>
    public void ResumeClock(DateOnly today)
    {
        if (--OpenObjections > 0 || ClockStoppedOn is not { } stopped) return;
        EndsOn = EndsOn.AddDays(today.DayNumber - stopped.DayNumber);
        ClockStoppedOn = null;
    }

    /// <summary>The days are over: from the day after <see cref="EndsOn"/>.</summary>
    public Outcome Pass(Actor actor, DateOnly today)
    {
        if (NoticeLifecycles.Listing.Next(State, ListingAction.Pass, actor).IsRefused(out var refusal, out var to)) return refusal;
        if (today <= EndsOn) return PublicNoticeRefusals.StillRunning.With(EndsOn).WithFact("endsOn", EndsOn);
        if (OpenObjections > 0) return PublicNoticeRefusals.ObjectionOpen;
        State = to;
        return Outcome.Done;
    }

    /// <summary>The applicant is no longer on the notice.</summary>
    public Outcome TakeDown()
    {
        if (NoticeLifecycles.Listing.Next(State, ListingAction.TakeDown, Actor.System).IsRefused(out var refusal, out var to)) return refusal;
        (State, OpenObjections, ClockStoppedOn) = (to, 0, null);
        return Outcome.Done;
    }
}
