using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Subsidy.Entitlements;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>Amounts are exact to the fen.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData(100, 1, 3, 33)]
    [InlineData(100, 2, 3, 67)]
    [InlineData(1, 1, 2, 1)]
    [InlineData(3, 1, 2, 2)]
    [InlineData(0, 1, 2, 0)]
    [InlineData(250000, 31, 31, 250000)]
    public void A_share_is_rounded_half_a_fen_up(long fen, int numerator, int denominator, long expected) =>
        Assert.Equal(expected, Money.OfFen(fen).Share(numerator, denominator).Fen);

    [Theory]
    [InlineData("2500.00", 250000)]
    [InlineData("2500", 250000)]
    [InlineData("-0.5", -50)]
    public void It_is_read_from_digits(string text, long fen)
    {
        Assert.True(Money.TryParse(text, out var amount));
        Assert.Equal(fen, amount.Fen);
    }

    [Theory]
    [InlineData("2500.001")]
    [InlineData("1e3")]
    [InlineData("1,000.00")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("9999999999999999")]
    public void Anything_else_is_not_read(string? text) => Assert.False(Money.TryParse(text, out _));

    [Fact]
    public void A_fraction_of_a_fen_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfYuan(0.001m));

    [Fact]
    public void Json_holds_a_string_with_two_places_and_nothing_else_is_read()
    {
        Assert.Equal("\"2500.00\"", JsonSerializer.Serialize(Money.OfYuan(2500)));
        Assert.Equal(Money.OfYuan(2500.5m), JsonSerializer.Deserialize<Money>("\"2500.50\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>("2500.00"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>("\"2500.005\""));
    }

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(Amounts.Annual, amount =>
        Money.TryParse(amount.ToString(), out var again) && again == amount && Money.OfYuan(amount.Yuan) == amount).QuickCheckThrowOnFailure();
}
