using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Appointments;

/// <summary>An officer acts for an office in some roles, from a day on and perhaps until one.</summary>
public sealed class Appointment : IAggregate
{
    private Appointment()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public Guid AccountId { get; private set; }

    public Guid OfficeId { get; private set; }

    public OfficerRole[] Roles { get; private set; } = [];

    /// <summary>From this instant on, by the real clock.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>Up to this instant, by the real clock; null for an open end.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>When an administrator ended it before its time, or when its time was over where that is written down.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    public static Appointment Begin(Guid account, Guid office, IEnumerable<OfficerRole> roles, DateTimeOffset from, DateTimeOffset? until) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = account,
        OfficeId = office,
        Roles = [.. roles.Distinct().Order()],
        From = from,
        Until = until,
    };

    /// <summary>True where the officer may act by it now.</summary>
    public bool IsValid(DateTimeOffset now) => EndedAt is null && From <= now && (Until is not { } until || now < until);

    /// <summary>Ends it; it cannot begin again.</summary>
    public Outcome End(string? reason, DateTimeOffset now)
    {
        if (EndedAt is not null) return AppointmentRefusals.Ended;
        if (string.IsNullOrWhiteSpace(reason)) return AppointmentRefusals.ReasonRequired.ForFields(("reason", "必填"));
        if (Reason.TooLong(reason) is { } tooLong) return tooLong;
        (EndedAt, EndReason) = (now, reason);
        return Outcome.Done;
    }

    /// <summary>Its time is over: written down, so that another may begin at the office. Nothing where it lasts.</summary>
    public void Lapse(DateTimeOffset now)
    {
        if (EndedAt is null && Until <= now) (EndedAt, EndReason) = (Until, "任期届满");
    }

    /// <summary>What the actor may do with it now; nobody ends the own one.</summary>
    public IReadOnlyList<string> AllowedActions(Actor actor) =>
        EndedAt is null && AccountId != actor.Id && actor.Is(OfficerRole.Administrator) ? ["end"] : [];

    /// <summary>Who acts by it: what the token says.</summary>
    public Actor ActorIn(Office office) => new(AccountId, office.Kind, office.Region)
    {
        OfficeId = office.Id,
        UniversityCode = office.UniversityCode,
        Roles = Roles.ToHashSet(),
    };
}

/// <summary>Why an appointment is not ended.</summary>
public static class AppointmentRefusals
{
    public static readonly Refusal Ended = Refusal.Conflict("appointment.ended", "该任职已经结束。");

    public static readonly Refusal ReasonRequired = Refusal.Rule("appointment.reason-required", "结束任职须填写原因。");

    /// <summary>Nobody ends the appointment that they act by.</summary>
    public static readonly Refusal YourOwn = Refusal.Rule("appointment.your-own", "不能结束自己的任职，请由其他管理员办理。");

    public static readonly IReadOnlyList<Refusal> All = [Ended, ReasonRequired, YourOwn];
}
