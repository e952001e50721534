using System.Text.RegularExpressions;
using XibuPlan.TestSupport;
using Xunit;

namespace XibuPlan.Architecture.Tests;

/// <summary>A rule's number in a comment leads to its text in docs/rules.md.</summary>
public sealed partial class RuleNumberTests
{
    private static readonly string[] Trees = ["services", "ServiceDefaults", "gateway", "tests", "docs/decisions"];

    [Fact]
    public void Every_rule_that_is_named_can_be_looked_up()
    {
        var known = Named(File.ReadAllText(Repository.PathOf("docs/rules.md"))).ToHashSet();
        var named = Trees.SelectMany(tree => Directory.EnumerateFiles(Repository.PathOf(tree), "*.*", SearchOption.AllDirectories))
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal)) && !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Named(File.ReadAllText(file)).Distinct().Select(number => (number, file)))
            .ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, n => !known.Contains(n.number));
    }

    private static IEnumerable<string> Named(string text) => Numbers().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\b(REC|PLA|SVC|SUB|EMP|ORG|D)-[0-9]+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Numbers();
}
