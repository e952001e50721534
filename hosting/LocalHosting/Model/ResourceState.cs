using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The states a resource goes through.</summary>
public static class KnownResourceStates
{
    public static readonly string NotStarted = nameof(NotStarted);
    public static readonly string Waiting = nameof(Waiting);
    public static readonly string Starting = nameof(Starting);
    public static readonly string Running = nameof(Running);
    public static readonly string RuntimeUnhealthy = nameof(RuntimeUnhealthy);
    public static readonly string Stopping = nameof(Stopping);
    public static readonly string Exited = nameof(Exited);
    public static readonly string Finished = nameof(Finished);
    public static readonly string FailedToStart = nameof(FailedToStart);

    public static IReadOnlyList<string> TerminalStates { get; } = [Finished, FailedToStart, Exited];
}

/// <summary>A state, with the colour it is shown in.</summary>
public sealed record ResourceStateSnapshot(string Text, string? Style)
{
    public static implicit operator ResourceStateSnapshot?(string? s) => s is null ? null : new ResourceStateSnapshot(s, Style: null);
}

/// <summary>An address of a resource.</summary>
public sealed record UrlSnapshot(string? Name, string Url, bool IsInternal);

/// <summary>What one health check said last.</summary>
/// <param name="Name">The check.</param>
/// <param name="Status">Null while it has not been asked yet.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="ExceptionText">What it threw.</param>
public sealed record HealthReportSnapshot(string Name, HealthStatus? Status, string? Description, string? ExceptionText)
{
    /// <summary>When it was asked last (UTC).</summary>
    public DateTime? LastRunAt { get; init; }
}

/// <summary>One instance of a resource at one moment.</summary>
public sealed record CustomResourceSnapshot
{
    public required string ResourceType { get; init; }

    public ResourceStateSnapshot? State { get; init; }

    /// <summary>It is not shown unless somebody asks for it: what people do not care about from day to day.</summary>
    public bool IsHidden { get; init; }

    public int? ExitCode { get; init; }

    public DateTime? StartTimeStamp { get; init; }

    public DateTime? StopTimeStamp { get; init; }

    /// <summary>Null unless it is running; running without checks is healthy, with checks but without an answer unhealthy.</summary>
    public HealthStatus? HealthStatus { get; internal init; }

    public ImmutableArray<UrlSnapshot> Urls { get; init; } = [];

    /// <summary>Each check by itself, while it is running.</summary>
    public ImmutableArray<HealthReportSnapshot> HealthReports { get; internal init; } = [];

    /// <summary>What the process was started as, last time; null for what is no process of ours.</summary>
    internal Local.ProcessSpec? Process { get; init; }

    /// <summary>The process, while there is one.</summary>
    internal int? Pid { get; init; }

    /// <summary>From 1.</summary>
    internal int Replica { get; init; } = 1;

    internal int Restarts { get; init; }

    /// <summary>Why it is not running.</summary>
    internal string? Problem { get; init; }

    /// <summary>It ended and is going to be started again.</summary>
    internal bool Restarting { get; init; }

    /// <summary>It cannot start until a person puts something right.</summary>
    internal bool Fatal { get; init; }
}

/// <summary>An instance changed.</summary>
public class ResourceEvent(IResource resource, string resourceId, CustomResourceSnapshot snapshot)
{
    public IResource Resource => resource;

    /// <summary>The resource's name, with the replica's number after it when there are several.</summary>
    public string ResourceId => resourceId;

    public CustomResourceSnapshot Snapshot => snapshot;
}
