using XibuPlan.Identity.Accounts;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>What counts as an e-mail address.</summary>
public sealed class EmailsTests
{
    [Theory]
    [InlineData(" li@example.cn ", "li@example.cn")]
    [InlineData("a.b+c@mail.example.org", "a.b+c@mail.example.org")]
    public void An_address_is_read_without_the_space_around_it(string text, string expected)
    {
        Assert.True(Emails.TryRead(text, out var email));
        Assert.Equal(expected, email);
    }

    [Theory]
    [InlineData("")]
    [InlineData("li")]
    [InlineData("li@localhost")]
    [InlineData("Li <li@example.cn>")]
    [InlineData("li@example.cn, wang@example.cn")]
    public void Anything_else_is_not_one(string text) => Assert.False(Emails.TryRead(text, out _));

    [Fact]
    public void An_address_that_no_mail_server_takes_is_not_one() => Assert.False(Emails.TryRead(new string('a', 250) + "@example.cn", out _));
}
