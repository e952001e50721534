using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>
/// An amount in yuan, exact to the fen: kept as whole fen, so that no sum can drift. Written with two places, in JSON as a string,
/// because many readers of JSON numbers round.
/// </summary>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly record struct Money
{
    private Money(long fen) => Fen = fen;

    /// <summary>Nothing.</summary>
    public static readonly Money Zero;

    /// <summary>The amount in fen (1/100 yuan).</summary>
    public long Fen { get; }

    /// <summary>The amount in yuan, with two places.</summary>
    public decimal Yuan => Fen / 100m;

    /// <summary>An amount of whole fen.</summary>
    public static Money OfFen(long fen) => new(fen);

    /// <summary>An amount in yuan; a fraction of a fen is a bug and throws.</summary>
    public static Money OfYuan(decimal yuan) => yuan * 100 is var fen && fen == decimal.Truncate(fen)
        ? new((long)fen)
        : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "An amount has at most two decimal places.");

    /// <summary>The share <paramref name="numerator"/>/<paramref name="denominator"/>, rounded to the fen, half a fen up (四舍五入).</summary>
    public Money Share(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Fen, nameof(numerator));
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return new(((2 * Fen * numerator) + denominator) / (2 * denominator));
    }

    /// <summary>Sum.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    /// <summary>Difference; may be negative.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    /// <summary>Reads digits with at most two decimal places, e.g. <c>2500.00</c>.</summary>
    public static bool TryParse(string? text, out Money amount)
    {
        var good = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            && Math.Abs(yuan) < 1_000_000_000_000m && decimal.Truncate(yuan * 100) == yuan * 100;
        amount = good ? OfYuan(yuan) : Zero;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Yuan.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>Sums of amounts.</summary>
public static class MoneySums
{
    /// <summary>The exact sum.</summary>
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    /// <summary>The exact sum of a part of each.</summary>
    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> part) => items.Select(part).Sum();
}

/// <summary>JSON form <c>"2500.00"</c>.</summary>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Money.TryParse(reader.GetString(), out var amount)
            ? amount : throw new JsonException("An amount is a string of yuan with at most two decimal places.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
