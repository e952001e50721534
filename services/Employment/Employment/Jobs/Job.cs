using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.Employment.Employers;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>A job that an employer offers to volunteers (EMP-1).</summary>
public sealed class Job : IAggregate
{
    private Job()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The employer's office.</summary>
    public Guid EmployerId { get; private set; }

    /// <summary>The calendar year in which it was posted.</summary>
    public int Year { get; private set; }

    /// <summary>What the work is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The title without blanks and case, by which duplicates are found.</summary>
    public string TitleKey { get; private set; } = "";

    /// <summary>Where the work is.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>How many people are wanted.</summary>
    public int Openings { get; private set; }

    /// <summary>What the work is and what it asks for.</summary>
    public string Description { get; private set; } = "";

    /// <summary>应聘方式: where one applies, and to whom. Empty only where the job was posted before it was asked for.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>The last day on which it is offered.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; private set; } = JobState.Published;

    /// <summary>When it was posted, by the programme's clock.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it was closed.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>Posts a job.</summary>
    public static Job Publish(Guid employer, JobText text, DateTimeOffset now) => new()
    {
        EmployerId = employer,
        Year = ChinaTime.DayOf(now).Year,
        Title = text.Title.Trim(),
        TitleKey = KeyOf(text.Title),
        RegionCode = text.RegionCode,
        Openings = text.Openings,
        Description = text.Description.Trim(),
        Contact = text.Contact.Trim(),
        ExpiresOn = text.ExpiresOn,
        PublishedAt = now,
    };

    /// <summary>Whether the actor may correct the job as it stands.</summary>
    public Outcome MayAmend(Actor actor) => JobLifecycle.Table.Next(State, JobAction.Amend, actor).IsRefused(out var refusal, out _) ? refusal : Outcome.Done;

    /// <summary>The employer corrects the job; it stays where it is in time and place of the list.</summary>
    public Outcome Amend(JobText text, Actor actor)
    {
        if (JobLifecycle.Table.Next(State, JobAction.Amend, actor).IsRefused(out var refusal, out var next)) return refusal;
        (State, Title, TitleKey, RegionCode) = (next, text.Title.Trim(), KeyOf(text.Title), text.RegionCode);
        (Openings, Description, Contact, ExpiresOn) = (text.Openings, text.Description.Trim(), text.Contact.Trim(), text.ExpiresOn);
        return Outcome.Done;
    }

    /// <summary>Titles that differ only in blanks or case are the same job.</summary>
    public static string KeyOf(string title) => string.Concat(title.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    /// <summary>Takes the job off the list.</summary>
    public Outcome Close(JobAction action, string? reason, Actor actor, DateTimeOffset now)
    {
        if (JobLifecycle.Table.Next(State, action, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        (State, ClosedAt, CloseReason) = (next, now, reason);
        return Outcome.Done;
    }
}

/// <summary>What an employer says about a job.</summary>
public sealed record JobText(string Title, string RegionCode, int Openings, string Description, string Contact, DateOnly ExpiresOn);

/// <summary>Table <c>jobs</c>.</summary>
internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.Property(j => j.RegionCode).HasMaxLength(6);
        builder.Property(j => j.Contact).HasMaxLength(JobChecks.LongestContact);
        builder.HasOne<Employer>().WithMany().HasForeignKey(j => j.EmployerId);
        // Two that post the same job at the same moment: one wins (docs/rules.md §12, 20).
        builder.HasIndex(j => new { j.EmployerId, j.RegionCode, j.TitleKey }).IsUnique().HasFilter($"state = '{nameof(JobState.Published)}'");
        builder.HasIndex(j => new { j.State, j.ExpiresOn });
    }
}
