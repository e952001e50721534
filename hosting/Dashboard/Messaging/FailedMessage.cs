using System.Text;
using RabbitMQ.Client;

namespace XibuPlan.Dashboard.Messaging;

/// <summary>A message of an error queue: what went wrong with it, and what it says.</summary>
/// <param name="Id">The sender's; null for a message without one, which can be moved only with all others.</param>
/// <param name="Trace">The trace that it was sent in, in hexadecimal.</param>
/// <param name="Body">Its beginning, when it is text.</param>
internal sealed record FailedMessage(
    string? Id, string? FailedAt, string? Consumer, string? ExceptionType, string? Exception, string? StackTrace, string? Trace,
    string? ContentType, int Bytes, string? Body, IReadOnlyDictionary<string, string> Headers)
{
    private const int ShownBytes = 32 * 1024;

    // Told by the fields above.
    private static readonly HashSet<string> Known =
        ["MT-Fault-Timestamp", "MT-Fault-ConsumerType", "MT-Fault-ExceptionType", "MT-Fault-Message", "MT-Fault-StackTrace"];

    public static FailedMessage Of(BasicGetResult got)
    {
        var headers = (got.BasicProperties.Headers ?? new Dictionary<string, object?>()).ToDictionary(header => header.Key, header => Text(header.Value), StringComparer.Ordinal);
        return new FailedMessage(
            got.BasicProperties.MessageId, Find("MT-Fault-Timestamp"), Find("MT-Fault-ConsumerType"), Find("MT-Fault-ExceptionType"), Find("MT-Fault-Message"),
            Find("MT-Fault-StackTrace"), TraceOf(Find("traceparent") ?? Find("MT-Activity-Id")), got.BasicProperties.ContentType, got.Body.Length,
            BodyOf(got.Body.Span), headers.Where(header => !Known.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal).ToDictionary());

        string? Find(string name) => headers.GetValueOrDefault(name);
    }

    // AMQP knows text as bytes only, and a header may be a table of headers.
    private static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        System.Collections.IDictionary table => $"{{{string.Join(", ", table.Keys.Cast<object>().Select(key => $"{key}: {Text(table[key])}"))}}}",
        System.Collections.IEnumerable list and not string => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        _ => value.ToString() ?? "",
    };

    private static string? TraceOf(string? parent) => parent?.Split('-') is [_, { Length: 32 } trace, ..] ? trace : null;

    private static string? BodyOf(ReadOnlySpan<byte> body)
    {
        var shown = body[..Math.Min(body.Length, ShownBytes)];
        if (shown.Contains((byte)0)) return null;
        var text = Encoding.UTF8.GetString(shown);
        return body.Length > ShownBytes ? $"{text}…" : text;
    }
}
