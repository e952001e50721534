using FsCheck;
using FsCheck.Fluent;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

public sealed class BankCardTests
{
    [Theory]
    [InlineData("4111111111111111", true)]
    [InlineData("5500000000000004", true)]
    [InlineData("6228480402564890018", true)]
    [InlineData("79927398713", false)]
    [InlineData("4111111111111112", false)]
    [InlineData("41111111 11111111", false)]
    [InlineData("4111１11111111111", false)]
    [InlineData("", false)]
    [InlineData("00000000000000000000", false)]
    public void The_check_digit_and_the_form_are_those_of_the_standard(string number, bool valid) => Assert.Equal(valid, BankCard.IsValid(number));

    [Fact]
    public void One_wrong_digit_is_always_found() => Prop.ForAll(
        Gen.Choose(0, 9).ArrayOf(15).Three().Select(x => (x.Item1, x.Item2[0], x.Item3[0])).ToArbitrary(),
        x =>
        {
            var body = string.Concat(x.Item1);
            var number = Enumerable.Range(0, 10).Select(d => body + d).Single(BankCard.IsValid);
            return Enumerable.Range(0, number.Length).All(i => Enumerable.Range(0, 10).Where(d => d != number[i] - '0')
                .All(d => !BankCard.IsValid(number[..i] + d + number[(i + 1)..])));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null, "", null)]
    [InlineData("6228", "6228480402564890018", null)]
    [InlineData("6217,6228", "6228480402564890018", null)]
    [InlineData("6217", "6228480402564890018", "volunteer-term.bank-not-accepted")]
    [InlineData("6228", "6228480402564890019", "volunteer-term.card-invalid")]
    public void A_bank_that_the_year_does_not_accept_is_refused(string? whitelist, string number, string? code)
    {
        if (number.Length == 0) number = "4111111111111111";
        Assert.Equal(code, BankCard.Check(number, whitelist?.Split(',') ?? []).Refusal?.Code);
    }

    [Theory]
    [InlineData("12345", "卡号应为 12–19 位数字")]
    [InlineData("62284804025648900180", "卡号应为 12–19 位数字")]
    [InlineData("622848040256489001x", "卡号应为 12–19 位数字")]
    [InlineData("6228480402564890019", "卡号校验位不符，请核对")]
    public void A_refused_number_says_what_it_must_be(string number, string told) =>
        Assert.Equal([told], BankCard.Check(number, []).Refusal!.Errors!["cardNumber"]);
}
