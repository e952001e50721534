using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace XibuPlan.ServiceDefaults.Time;

/// <summary>
/// The programme's clock. In demo and test it runs with an offset kept in a file that all processes share, so that a whole year
/// runs in minutes; in production it is the system's clock and cannot be set. Tokens, sessions and lock-outs never use it.
/// </summary>
public sealed class ProgrammeClock(string file) : TimeProvider
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private Look? _look;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset();

    /// <summary>Sets the clock to an instant for every process that shares the file, and returns when each has seen it.</summary>
    public static async Task SetAsync(string file, DateTimeOffset now, CancellationToken cancel)
    {
        var temporary = $"{file}.{Guid.CreateVersion7():N}";
        await File.WriteAllTextAsync(temporary, JsonSerializer.Serialize(new State((now - System.GetUtcNow()).Ticks)), cancel);
        File.Move(temporary, file, overwrite: true);
        await Task.Delay(LookEvery * 2, cancel);
    }

    private TimeSpan Offset()
    {
        if (_look is { } look && System.GetElapsedTime(look.At) < LookEvery) return look.Offset;
        var offset = File.Exists(file) ? TimeSpan.FromTicks(JsonSerializer.Deserialize<State>(File.ReadAllText(file))!.OffsetTicks) : TimeSpan.Zero;
        _look = new Look(System.GetTimestamp(), offset);
        return offset;
    }

    private sealed record State(long OffsetTicks);

    private sealed record Look(long At, TimeSpan Offset);
}

/// <summary>Registration of the clock.</summary>
public static class ProgrammeClockExtensions
{
    /// <summary>Registers the programme's clock; refuses to start where a production host was given a settable one.</summary>
    public static void AddProgrammeClock(this IHostApplicationBuilder builder)
    {
        var file = builder.Configuration["Clock:File"];
        if (file is not null && builder.Environment.IsProduction())
            throw new InvalidOperationException("Clock:File is for demo and test; a production clock cannot be set.");
        builder.Services.TryAddSingleton(file is null ? TimeProvider.System : new ProgrammeClock(file));
    }
}
