using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>Which series of an instrument are to be shown.</summary>
/// <param name="From">Nanoseconds since 1970, like <paramref name="To"/>.</param>
/// <param name="Where">Conditions <c>name=value</c>; all must hold.</param>
internal sealed record SeriesChoice(string Service, string Meter, string Name, long From, long To, string[] Where)
{
    public bool Fits(Series series) => Array.TrueForAll(Where, condition =>
    {
        var equals = condition.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && MetricViews.ValueOf(series, condition[..equals]) == condition[(equals + 1)..];
    });
}

/// <summary>What the metrics page shows.</summary>
internal static class MetricViews
{
    public const string Instance = "instance";

    /// <summary>What OpenTelemetry's SDK calls the series that takes what its own limit of series leaves no room for.</summary>
    private const string Overflow = "otel.metric.overflow";

    private const int MostSeries = 60;

    /// <summary>The instruments of a service, or which services have any.</summary>
    public static object Instruments(MetricStore store, string? service) => string.IsNullOrEmpty(service)
        ? store.CountByService().Keys.Order(StringComparer.Ordinal)
        : store.Read(service, instruments => instruments
            .OrderBy(i => i.Instrument.Meter, StringComparer.Ordinal).ThenBy(i => i.Instrument.Name, StringComparer.Ordinal)
            .Select(i => new
            {
                i.Instrument.Meter,
                i.Instrument.Name,
                i.Instrument.Description,
                i.Instrument.Unit,
                Kind = i.Instrument.Kind.ToString(),
                Series = i.Series.Count,
            }).ToList());

    /// <summary>The chosen series, and for histograms and counters all of them together; null when the instrument is not known.</summary>
    public static object? Chart(MetricStore store, SeriesChoice choice, int seriesLimit) => store.Read(choice.Service, instruments =>
    {
        var known = instruments.ToList();
        var found = known.Find(i => i.Instrument.Meter == choice.Meter && i.Instrument.Name == choice.Name);
        if (found is null) return null;
        var chosen = found.Series.Values.Where(choice.Fits).ToList();
        return (object)new
        {
            found.Instrument.Unit,
            found.Instrument.Description,
            Kind = found.Instrument.Kind.ToString(),
            From = UnixTime.Milliseconds(choice.From),
            To = UnixTime.Milliseconds(choice.To),
            Total = chosen.Count,
            Dimensions = Dimensions(found.Series.Values),
            Together = Merged.Of(found.Instrument.Kind, chosen, choice.From, choice.To),
            Exemplars = chosen.SelectMany(series => series.Exemplars).Where(e => e.At >= choice.From).OrderByDescending(e => e.At).Take(MostSeries).Select(View).ToList(),
            Series = chosen.OrderByDescending(s => s.Latest.At).Take(MostSeries).Select(series => View(found.Instrument, series, choice.From)).ToList(),
            Overflow = found.Series.Values.Any(series => Tags.Find(series.Attributes, Overflow) is true),
            Full = known.Sum(i => i.Series.Count) >= seriesLimit ? seriesLimit : 0,
        };
    });

    public static string ValueOf(Series series, string dimension) => dimension == Instance ? series.Instance : Tags.Text(Tags.Find(series.Attributes, dimension));

    /// <summary>By what the series can be told apart: the names that have more than one value.</summary>
    private static List<Dimension> Dimensions(IReadOnlyCollection<Series> all) => all
        .SelectMany(series => series.Attributes.Select(tag => tag.Key)).Prepend(Instance).Distinct(StringComparer.Ordinal)
        .Select(name => new Dimension(name, [.. all.Select(series => ValueOf(series, name)).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
        .Where(dimension => dimension.Values.Count > 1).ToList();

    private sealed record Dimension(string Name, List<string> Values);

    private static object View(Exemplar e) => new { At = UnixTime.Milliseconds(e.At), Value = Finite(e.Value), Trace = Ids.Hex(e.TraceId) };

    private static object View(Instrument instrument, Series series, long from)
    {
        var samples = series.Since(from);
        return new
        {
            series.Instance,
            Attributes = TagView.Of(series.Attributes),
            Latest = instrument.Kind is MetricKind.Histogram or MetricKind.Summary ? (double?)series.Latest.Count : Finite(series.Latest.Value),
            Quantiles = instrument.Kind == MetricKind.Summary ? series.Bounds : null,
            Points = instrument.Kind switch
            {
                MetricKind.Histogram => Percentiles.Over(samples, series.Bounds),
                MetricKind.Counter => Rates(samples),
                MetricKind.Summary => samples.Select(sample => new double?[] { UnixTime.Milliseconds(sample.At) }.Concat(sample.Quantiles.Select(Finite)).ToArray()),
                _ => samples.Select(sample => new double?[] { UnixTime.Milliseconds(sample.At), Finite(sample.Value) }),
            },
        };
    }

    /// <summary>What was added per second. A total that is smaller than before began anew: its process was restarted.</summary>
    private static IEnumerable<double?[]> Rates(List<Sample> samples) => samples.Zip(samples.Skip(1), (before, now) =>
    {
        var added = now.Value < before.Value ? now.Value : now.Value - before.Value;
        return new double?[] { UnixTime.Milliseconds(now.At), Finite(added * 1e9 / (now.At - before.At)) };
    });

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
