using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>Whose public notice (公示) it is; the university's comes first (REC-10).</summary>
public enum NoticeLevel
{
    /// <summary>高校公示.</summary>
    [Label("高校公示")] University,

    /// <summary>省级公示.</summary>
    [Label("省级公示")] Province,
}

/// <summary>
/// A public notice of one office: a dated list of applicants, to whom anybody may object (A7, D-16). The day of publication does not
/// count; the notice runs the full days that follow, and may be concluded from the day after the last of them.
/// </summary>
public sealed class PublicNotice : IAggregate
{
    private PublicNotice()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The programme year.</summary>
    public int Year { get; private set; }

    /// <summary>The publishing office's level.</summary>
    public NoticeLevel Level { get; private set; }

    /// <summary>The recruiting province.</summary>
    public string ProvinceCode { get; private set; } = "";

    /// <summary>The university, at its level only.</summary>
    public string? UniversityCode { get; private set; }

    /// <summary>The day of publication (China).</summary>
    public DateOnly PublishedOn { get; private set; }

    /// <summary>How many full days it runs, by the policy of <see cref="PolicyVersion"/>.</summary>
    public int Days { get; private set; }

    /// <summary>The policy version that set the days.</summary>
    public int PolicyVersion { get; private set; }

    /// <summary>The officer who published; another one resolves objections.</summary>
    public Guid PublishedBy { get; private set; }

    /// <summary>How many applicants it lists.</summary>
    public int Listed { get; private set; }

    /// <summary>Running until its office concludes it, which it may once no listing runs.</summary>
    public NoticeState State { get; private set; }

    /// <summary>The last day of publicity, where no objection stops an applicant's clock.</summary>
    public DateOnly EndsOn => PublishedOn.AddDays(Days);

    /// <summary>Publishes a list.</summary>
    public static PublicNotice Publish(int year, NoticeLevel level, Actor office, DateOnly today, int days, int policyVersion, int listed) => new()
    {
        Id = Guid.CreateVersion7(),
        Year = year,
        Level = level,
        ProvinceCode = office.Region!.Value.Digits,
        UniversityCode = level == NoticeLevel.University ? office.UniversityCode : null,
        PublishedOn = today,
        Days = days,
        PolicyVersion = policyVersion,
        PublishedBy = office.Id,
        Listed = listed,
    };

    /// <summary>True where the actor's office published it.</summary>
    public bool IsOf(Actor actor) => Level switch
    {
        NoticeLevel.University => actor.Party == Party.University && actor.UniversityCode == UniversityCode,
        _ => actor.Party == Party.Province && actor.Region?.Digits == ProvinceCode,
    };

    /// <summary>True for the publishing office and the offices above it.</summary>
    public bool IsOverseenBy(Actor actor) =>
        IsOf(actor) || actor.Party == Party.National || (actor.Party == Party.Province && actor.Region?.Digits == ProvinceCode);

    /// <summary>Why this actor may not conclude it, or null.</summary>
    public Refusal? RefusesConclusion(Actor actor) =>
        !IsOf(actor) ? CommonRefusals.NotYourOffice : NoticeLifecycles.Notice.Next(State, NoticeAction.Conclude, actor).Refusal;

    /// <summary>Every listing is settled.</summary>
    public void Conclude() => State = NoticeState.Concluded;
}
