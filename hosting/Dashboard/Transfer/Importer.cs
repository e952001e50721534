using System.Text;
using System.Text.Json;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Receiver;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Transfer;

/// <summary>What an import brought.</summary>
/// <param name="Lost">Items that did not fit into the queue.</param>
internal sealed record Imported(int Spans, int Logs, int Points, int Lost);

/// <summary>
/// Reads what <see cref="Exporter"/> writes, and any other OTLP JSON: one document or several, on a line each or not.
/// Everything is read before anything is taken, so that a file with a fault in it leaves nothing behind.
/// </summary>
internal sealed class Importer(OtlpIntake intake) : IDisposable
{
    private static readonly JsonReaderOptions Several = new() { AllowMultipleValues = true, MaxDepth = 64 };
    private static readonly (Signal Signal, string Member)[] Members =
        [(Signal.Traces, OtlpNames.Spans.Resources), (Signal.Logs, OtlpNames.Logs.Resources), (Signal.Metrics, OtlpNames.Metrics.Resources)];

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Imports are large: one at a time. False: another one is at it.</summary>
    public bool TryBegin() => _one.Wait(0);

    public void End() => _one.Release();

    /// <summary>Takes everything that is in the file, or nothing.</summary>
    /// <exception cref="MalformedException">It is not OTLP JSON; says in which of its documents. Nothing of it was taken.</exception>
    public Imported Import(byte[] json)
    {
        var parts = Read(json);
        var counts = new int[3];
        var lost = 0;
        foreach (var part in parts)
        {
            counts[(int)part.Signal] += part.Items;
            lost += part.Offer();
        }

        return new Imported(counts[(int)Signal.Traces], counts[(int)Signal.Logs], counts[(int)Signal.Metrics], lost);
    }

    public void Dispose() => _one.Dispose();

    private List<Decoded> Read(byte[] json)
    {
        var parts = new List<Decoded>();
        var number = 1;
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(json), Several);
            while (reader.Read())
            {
                using var document = JsonDocument.ParseValue(ref reader);
                ReadDocument(document.RootElement, parts);
                number++;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or MalformedException)
        {
            throw new MalformedException($"Document {number}: {e.Message}");
        }

        return number == 1 ? throw new MalformedException("There is nothing in it.") : parts;
    }

    private void ReadDocument(JsonElement document, List<Decoded> parts)
    {
        var known = Members.Where(member => document.TryGetProperty(member.Member, out _)).ToList();
        if (known.Count == 0) throw new MalformedException($"None of {string.Join(", ", Members.Select(member => member.Member))} is in it.");
        foreach (var (signal, _) in known) parts.Add(intake.Decode(signal, JsonTranscoder.ToProtobuf(signal, document)));
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
}
