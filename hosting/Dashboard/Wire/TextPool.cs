using System.Collections.Concurrent;
using System.Text;

namespace XibuPlan.Dashboard.Wire;

/// <summary>
/// Keeps one copy of each short text that comes again and again (attribute names, routes, service names): most of what
/// telemetry says it says a thousand times.
/// </summary>
internal sealed class TextPool
{
    private const int LongestPooled = 64;
    private const int Capacity = 30_000;

    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public static TextPool Shared { get; } = new();

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestPooled) return Encoding.UTF8.GetString(utf8);
        Span<char> chars = stackalloc char[LongestPooled];
        var text = chars[..Encoding.UTF8.GetChars(utf8, chars)];
        if (_texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known)) return known;
        var made = text.ToString();
        return _texts.Count < Capacity ? _texts.GetOrAdd(made, made) : made;
    }
}
