using System.Text.RegularExpressions;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.TestSupport;
using Xunit;

namespace XibuPlan.Architecture.Tests;

/// <summary>A rule's number in a comment leads to its text in docs/rules.md, and so does a policy key.</summary>
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

    [Fact]
    public void The_table_of_policy_keys_names_exactly_those_that_can_be_set()
    {
        var table = File.ReadAllLines(Repository.PathOf("docs/rules.md")).SkipWhile(line => !line.StartsWith("## 11.", StringComparison.Ordinal))
            .Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var named = table.SelectMany(line => Keys().Matches(line.Split('|')[1]).Select(m => m.Value.Trim('`')));

        Assert.Equal(PolicyCatalogue.Keys.Select(k => k.Name).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Named(string text) => Numbers().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\b(REC|PLA|SVC|SUB|EMP|ORG|D)-[0-9]+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Numbers();

    [GeneratedRegex("`[^`]+`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Keys();
}
