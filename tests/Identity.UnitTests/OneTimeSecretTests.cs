using XibuPlan.Identity.OneTimeSecrets;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>Codes and tickets work once, for a short time.</summary>
public sealed class OneTimeSecretTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Right = [1, 2, 3];
    private static readonly byte[] Wrong = [1, 2, 4];

    [Fact]
    public void The_right_code_works_once()
    {
        var secret = Issue(SecretPurpose.VerifyAddress);
        Assert.Null(secret.Use(Right, Now).Refusal);
        Assert.Equal("code.not-accepted", secret.Use(Right, Now).Refusal?.Code);
    }

    [Theory]
    [InlineData(SecretPurpose.VerifyAddress, 10)]
    [InlineData(SecretPurpose.ResetPassword, 10)]
    [InlineData(SecretPurpose.SignIn, 5)]
    public void It_ends_when_its_minutes_are_over(SecretPurpose purpose, int minutes)
    {
        Assert.Null(Issue(purpose).Use(Right, Now.AddMinutes(minutes).AddTicks(-1)).Refusal);
        Assert.Equal("code.not-accepted", Issue(purpose).Use(Right, Now.AddMinutes(minutes)).Refusal?.Code);
    }

    [Fact]
    public void Four_wrong_tries_are_forgiven_and_the_fifth_ends_it()
    {
        var forgiven = Issue(SecretPurpose.VerifyAddress);
        for (var i = 1; i <= 4; i++) Assert.NotNull(forgiven.Use(Wrong, Now).Refusal);
        Assert.Null(forgiven.Use(Right, Now).Refusal);

        var ended = Issue(SecretPurpose.VerifyAddress);
        for (var i = 1; i <= 5; i++) Assert.NotNull(ended.Use(Wrong, Now).Refusal);
        Assert.NotNull(ended.Use(Right, Now).Refusal);
        Assert.Equal(OneTimeSecret.Tries, ended.WrongTries);
    }

    [Fact]
    public void Codes_have_six_digits_and_keys_256_bits()
    {
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Matches("^[0-9]{6}$", Secret.NewCode()));
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Matches("^[A-Za-z0-9_-]{43}$", Secret.NewKey()));
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Secret.NewKey()).Distinct().Count());
    }

    private static OneTimeSecret Issue(SecretPurpose purpose) => OneTimeSecret.Issue(Guid.CreateVersion7(), purpose, Right, Now);
}
