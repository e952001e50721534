using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Who acts, and when by the programme's clock: what every verb of an aggregate is told.</summary>
public sealed record Acting(Actor Actor, DateTimeOffset At)
{
    /// <summary>The programme's day.</summary>
    public DateOnly Today => ChinaTime.DayOf(At);
}
