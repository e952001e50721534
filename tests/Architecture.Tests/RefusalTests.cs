using XibuPlan.Architecture.Tests.Breakers;
using XibuPlan.Architecture.Tests.Reading;
using XibuPlan.Architecture.Tests.Rules;
using XibuPlan.TestSupport;
using Xunit;

namespace XibuPlan.Architecture.Tests;

public sealed class RefusalTests
{
    private static readonly IReadOnlyList<Declared> All = RefusalRules.DeclaredIn(Solution.AllTypes);
    private static readonly IReadOnlyList<Declared> Broken = RefusalRules.DeclaredIn([typeof(BrokenRefusals)]);

    [Fact]
    public void The_catalogues_are_found() => Assert.Contains(All, r => r.Member == "CommonRefusals.NotFound");

    [Fact]
    public void Every_refusal_is_in_its_catalogues_list() => Rule.Holds(RefusalRules.MissingFromTheirList(Solution.AllTypes));

    [Fact]
    public void A_code_belongs_to_one_refusal() => Rule.Holds(RefusalRules.SharedCodes(All));

    [Fact]
    public void A_code_says_what_is_wrong_with_which_aggregate() => Rule.Holds(RefusalRules.BadCodes(All));

    [Fact]
    public void The_text_is_a_Chinese_sentence() => Rule.Holds(RefusalRules.BadTexts(All));

    [Fact]
    public void The_status_is_one_that_the_API_promises() => Rule.Holds(RefusalRules.BadStatuses(All));

    [Fact]
    public void No_service_refuses_outside_its_catalogues() => Rule.Holds(RefusalRules.MadeOutsideACatalogue(Solution.ServiceTypes));

    [Fact]
    public void Every_refusal_is_produced_by_a_test() => Rule.Holds(RefusalRules.Untested(All, TestSources()));

    [Fact]
    public void Refusals_that_break_these_rules_would_be_found()
    {
        Assert.Equal("BrokenRefusals.Unlisted is not in BrokenRefusals.All", Assert.Single(RefusalRules.MissingFromTheirList([typeof(BrokenRefusals)])));
        Assert.Contains("SameCode", Assert.Single(RefusalRules.SharedCodes(Broken)), StringComparison.Ordinal);
        Assert.Contains("BadCode", Assert.Single(RefusalRules.BadCodes(Broken)), StringComparison.Ordinal);
        Assert.Contains("English", Assert.Single(RefusalRules.BadTexts(Broken)), StringComparison.Ordinal);
        Assert.Contains("OddStatus", Assert.Single(RefusalRules.BadStatuses(Broken)), StringComparison.Ordinal);
        Assert.NotEmpty(RefusalRules.MadeOutsideACatalogue([typeof(RefusingByItself)]));
        Assert.Equal(4, RefusalRules.Untested(Broken, ["\"broken.good\" BrokenRefusals.UnlistedElsewhere"]).Count());
    }

    // These tests themselves do not count: they mention codes without producing them.
    private static List<string> TestSources() => [.. Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Architecture.Tests/", StringComparison.Ordinal))
        .Select(File.ReadAllText)];
}
