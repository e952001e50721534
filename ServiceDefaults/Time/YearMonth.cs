using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace XibuPlan.ServiceDefaults.Time;

/// <summary>A calendar month of the programme, written <c>yyyy-MM</c> in routes, JSON and files; its year lies in 1900–2999.</summary>
[JsonConverter(typeof(YearMonthJsonConverter))]
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>, IParsable<YearMonth>
{
    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => new(Year, Month, Days);

    /// <summary>How many days it has.</summary>
    public int Days => DateTime.DaysInMonth(Year, Month);

    /// <summary>The month after.</summary>
    public YearMonth Next => Of(FirstDay.AddMonths(1));

    /// <summary>The month that a day falls in.</summary>
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => (Year * 12) + Month - ((other.Year * 12) + other.Month);

    /// <summary>Earlier.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public static YearMonth Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException("A month is written yyyy-MM.");

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out YearMonth result)
    {
        // At the calendar's own ends there is no room for the days and instants around a month.
        var good = DateOnly.TryParseExact(s + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and <= 2999;
        result = good ? Of(day) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Year:D4}-{Month:D2}";
}

/// <summary>JSON form <c>"yyyy-MM"</c>.</summary>
public sealed class YearMonthJsonConverter : JsonConverter<YearMonth>
{
    /// <inheritdoc/>
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        YearMonth.TryParse(reader.GetString(), null, out var month) ? month : throw new JsonException("A month is written yyyy-MM.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
