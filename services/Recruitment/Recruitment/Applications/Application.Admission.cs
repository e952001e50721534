using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using static XibuPlan.Recruitment.Applications.ApplicationAction;

namespace XibuPlan.Recruitment.Applications;

/// <summary>Admission: the seat, the public notices, the agreement and the confirmation (A5–A8).</summary>
public sealed partial class Application
{
    /// <summary>The seat that Placement reserved, or null.</summary>
    public Guid? SeatId { get; private set; }

    /// <summary>The seat's service province, six digits.</summary>
    public string? SeatProvinceCode { get; private set; }

    /// <summary>A5: Placement reserved a seat, or another one. What was under way for the former seat begins again.</summary>
    /// <remarks>
    /// An edit may have crossed the reservation on its way: the seat is kept and the form reviewed again (D-7). A reservation that comes
    /// late, of a seat older than the present one (the ids are ordered by time), changes nothing: that seat was given back meanwhile.
    /// </remarks>
    public Outcome ReserveSeat(Guid seatId, string serviceProvinceCode, string explanation, DateTimeOffset now)
    {
        if (SeatId is { } present && seatId.CompareTo(present) < 0) return Outcome.Done;
        var pending = State is ApplicationState.Unreviewed or ApplicationState.Returned;
        if (Take(ApplicationAction.ReserveSeat, Actor.System, now, explanation).IsRefused(out var refusal)) return refusal;
        (SeatId, SeatProvinceCode) = (seatId, serviceProvinceCode);
        NeedsReReview |= pending;
        return Outcome.Done;
    }

    /// <summary>
    /// A8: the seat was given back; the applicant is in the reserve pool again, or in review where an edit is pending or a result is
    /// missing: Placement seats nobody who is not cleared. Of who is out only the seat goes, and with it the service province's view.
    /// </summary>
    public Outcome LoseSeat(Guid seatId, string reason, DateTimeOffset now)
    {
        if (SeatId != seatId) return Outcome.Done;
        var isOut = ApplicationLifecycle.Out.Contains(State);
        if (!isOut && Take(ApplicationAction.LoseSeat, Actor.System, now, reason).IsRefused(out var refusal)) return refusal;
        (SeatId, SeatProvinceCode) = (null, null);
        if (isOut) return Outcome.Done;
        if (NeedsReReview) Move(Revert, Actor.System, now, "释放名额前修改过报名表，尚未重新审核。");
        else if (!IsClearable) Move(Revert, Actor.System, now, "选拔成绩或体检结果（意向含西藏的包括肺通气功能）不全，须重新审核并补录。");
        NeedsReReview = false;
        return Outcome.Done;
    }

    /// <summary>A7: on the public notice of the university or the province.</summary>
    public Outcome GoPublic(NoticeLevel level, Actor actor, DateTimeOffset now) =>
        Take(level == NoticeLevel.University ? PublishUniversityNotice : PublishProvinceNotice, actor, now);

    /// <summary>A7: the notice ran its days without an upheld objection.</summary>
    public Outcome PassNotice(NoticeLevel level, Actor actor, DateTimeOffset now) => Take(ConclusionOf(level), actor, now);

    /// <summary>Why the notice does not pass for this applicant, whatever its days; or null.</summary>
    public Refusal? RefusesToPass(NoticeLevel level, Actor actor) => Standing.Refuses(ConclusionOf(level), actor);

    /// <summary>A7: an objection was upheld; the seat becomes free.</summary>
    public Outcome Reject(string reason, Actor actor, DateTimeOffset now)
    {
        if (Take(ApplicationAction.Reject, actor, now, reason).IsRefused(out var refusal)) return refusal;
        AnnounceOut("公示异议成立", now);
        return Outcome.Done;
    }

    /// <summary>A7: the student signs the recruitment agreement (招募协议).</summary>
    public Outcome SignAgreement(Actor actor, DateTimeOffset now) => Take(ApplicationAction.Sign, actor, now);

    /// <summary>A7: the recruiting province issues the confirmation notice; another officer than the one who published its public notice.</summary>
    public Outcome Confirm(Actor actor, DateTimeOffset now)
    {
        if (Standing.Refuses(ApplicationAction.Confirm, actor) is { } refusal) return refusal;
        if (_decisions.Where(d => d.Action == nameof(PublishProvinceNotice)).MaxBy(d => d.At)?.By == actor.Id)
            return ApplicationRefusals.SecondOfficerNeeded;
        Move(ApplicationAction.Confirm, actor, now);
        _news.Add(new AdmissionConfirmed(Guid.CreateVersion7(), now, Id, Revision + 1, Year, RecruitingProvinceCode, PersonId, UniversityCode,
            SeatId!.Value, SeatProvinceCode!, Word.Of(Degree)));
        return Outcome.Done;
    }

    private static ApplicationAction ConclusionOf(NoticeLevel level) => level == NoticeLevel.University ? ConcludeUniversityNotice : ConcludeProvinceNotice;
}
