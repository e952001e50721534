using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>Decodes summaries: count, sum and the quantiles that the sender computed.</summary>
internal static class SummaryDecoder
{
    public static MetricPoint Decode(ReadOnlySpan<byte> message, Instrument instrument)
    {
        var point = new MetricPoint { Instrument = instrument };
        List<Tag> tags = [];
        List<(double Share, double Value)> quantiles = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3: reader.Expect(WireType.Fixed64); point.At = CommonDecoder.Time(reader.Fixed64()); break;
                case 4: reader.Expect(WireType.Fixed64); point.Count = CommonDecoder.Count(reader.Fixed64()); break;
                case 5: reader.Expect(WireType.Fixed64); point.Value = reader.Double(); break;
                case 6: reader.Expect(WireType.Bytes); AddQuantile(reader.Bytes(), quantiles); break;
                case 7: reader.Expect(WireType.Bytes); CommonDecoder.AddTag(reader.Bytes(), tags); break;
                default: reader.Skip(); break;
            }
        }

        point.Attributes = [.. tags];
        point.Bounds = [.. quantiles.Select(quantile => quantile.Share)];
        point.Quantiles = [.. quantiles.Select(quantile => quantile.Value)];
        return point;
    }

    private static void AddQuantile(ReadOnlySpan<byte> message, List<(double Share, double Value)> quantiles)
    {
        var (share, value) = (0.0, 0.0);
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Fixed64); share = reader.Double(); break;
                case 2: reader.Expect(WireType.Fixed64); value = reader.Double(); break;
                default: reader.Skip(); break;
            }
        }

        if (quantiles.Count < OtlpLimits.Quantiles) quantiles.Add((share, value));
    }
}
