using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>What the metrics page shows.</summary>
internal static class MetricViews
{
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

    /// <summary>The instrument's series since <paramref name="from"/>; null when it is not known.</summary>
    public static object? Chart(MetricStore store, string service, string meter, string name, long from, long to) => store.Read(service, instruments =>
    {
        var found = instruments.FirstOrDefault(i => i.Instrument.Meter == meter && i.Instrument.Name == name);
        if (found is null) return null;
        return (object)new
        {
            found.Instrument.Unit,
            found.Instrument.Description,
            Kind = found.Instrument.Kind.ToString(),
            From = UnixTime.Milliseconds(from),
            To = UnixTime.Milliseconds(to),
            Total = found.Series.Count,
            Series = found.Series.Values.OrderByDescending(s => s.Latest.At).Take(MostSeries).Select(series => View(found.Instrument, series, from)).ToList(),
        };
    });

    private static object View(Instrument instrument, Series series, long from)
    {
        var samples = series.Since(from);
        return new
        {
            series.Instance,
            Attributes = TagView.Of(series.Attributes),
            Latest = instrument.Kind == MetricKind.Histogram ? (double?)series.Latest.Count : Finite(series.Latest.Value),
            Points = instrument.Kind switch
            {
                MetricKind.Histogram => Percentiles.Over(samples, series.Bounds),
                MetricKind.Counter => Rates(samples),
                _ => samples.Select(sample => new double?[] { UnixTime.Milliseconds(sample.At), Finite(sample.Value) }),
            },
            Exemplars = series.Exemplars.Where(e => e.At >= from).Select(e => new { At = UnixTime.Milliseconds(e.At), Value = Finite(e.Value), Trace = Ids.Hex(e.TraceId) }),
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
