using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Recruitment.Applications;
using Xunit;

namespace XibuPlan.Recruitment.UnitTests;

public sealed class IdCardNumberTests
{
    private static readonly DateOnly Today = new(2020, 5, 1);

    [Theory]
    [InlineData("11010519491231002X", 1949, 12, 31, Gender.Female)] // the standard's own example
    [InlineData("440524188001010014", 0, 0, 0, Gender.Male)] // the standard's other example: checksum good, born before 1900
    [InlineData("991234199702290017", 0, 0, 0, Gender.Male)] // 29 February of a common year
    public void Golden_numbers(string text, int year, int month, int day, Gender gender)
    {
        var refused = IdCardNumber.Parse(text, Today).IsRefused(out _, out var number);
        Assert.Equal(year == 0, refused);
        if (refused) return;
        Assert.Equal((new DateOnly(year, month, day), gender), (number.BirthDate, number.Gender));
    }

    [Fact]
    public void A_lower_case_x_and_spaces_around_are_forgiven() =>
        Assert.Equal("11010519491231002X", IdCardNumber.Parse(" 11010519491231002x ", Today).Value.Text);

    [Theory]
    [InlineData("")]
    [InlineData("11010519491231002")]
    [InlineData("11010519491231002XX")]
    [InlineData("1101051949123100２X")]
    [InlineData("110105194912310021")]
    [InlineData("X1010519491231002X")]
    public void What_is_not_a_number_is_refused(string text) =>
        Assert.Equal("application.id-number-invalid", IdCardNumber.Parse(text, Today).Refusal?.Code);

    [Fact]
    public void A_birth_date_may_be_today_but_not_tomorrow()
    {
        var number = Numbered("992345", Today, 1);
        Assert.Null(IdCardNumber.Parse(number, Today).Refusal);
        Assert.NotNull(IdCardNumber.Parse(number, Today.AddDays(-1)).Refusal);
    }

    [Fact]
    public void It_does_not_print_itself() => Assert.DoesNotContain("1949", IdCardNumber.Parse("11010519491231002X", Today).Value.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_well_formed_number_is_read() => Prop.ForAll(Numbers(), number => IdCardNumber.Parse(number, Today).Refusal is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_single_wrong_digit_is_caught() => Prop.ForAll(Numbers(), Gen.Choose(0, 16).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (number, at, shift) =>
    {
        var wrong = number.ToCharArray();
        wrong[at] = (char)('0' + ((wrong[at] - '0' + shift) % 10));
        return IdCardNumber.Parse(new string(wrong), Today).Refusal is not null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_neighbours_swapped_are_caught() => Prop.ForAll(Numbers(), Gen.Choose(0, 15).ToArbitrary(), (number, at) =>
    {
        var wrong = number.ToCharArray();
        (wrong[at], wrong[at + 1]) = (wrong[at + 1], wrong[at]);
        return wrong[at] == wrong[at + 1] || IdCardNumber.Parse(new string(wrong), Today).Refusal is not null;
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Numbers() => (
        from region in Gen.Choose(0, 999999)
        from day in Gen.Choose(0, Today.DayNumber - new DateOnly(1900, 1, 1).DayNumber)
        from sequence in Gen.Choose(0, 999)
        select Numbered($"{region:D6}", new DateOnly(1900, 1, 1).AddDays(day), sequence)).ToArbitrary();

    private static string Numbered(string region, DateOnly born, int sequence)
    {
        var digits = $"{region}{born:yyyyMMdd}{sequence:D3}";
        return digits + XibuPlan.ServiceDefaults.Protection.IdNumbers.CheckCharacterOf(digits);
    }
}
