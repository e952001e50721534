using System.Text.RegularExpressions;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.TestSupport;
using Xunit;

namespace XibuPlan.Architecture.Tests;

/// <summary>A rule's number in a comment, a lifecycle's table or a decision leads to its text in docs/rules.md, and so does a policy key.</summary>
public sealed partial class RuleNumberTests
{
    private static readonly string[] Trees = ["services", "ServiceDefaults", "gateway", "tests", "docs/decisions"];

    [Fact]
    public void Every_rule_that_is_named_can_be_looked_up()
    {
        var known = Named("docs/rules.md", File.ReadAllText(Repository.PathOf("docs/rules.md"))).ToHashSet();
        var named = Trees.SelectMany(tree => Directory.EnumerateFiles(Repository.PathOf(tree), "*.*", SearchOption.AllDirectories))
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal))
                && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Named(file, File.ReadAllText(file)).Distinct().Select(number => (number, file)))
            .ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, n => !known.Contains(n.number));
    }

    [Theory]
    [InlineData("Example.cs", "/// <summary>T6 (SUB-2).</summary>", "SUB-2 T6")]
    [InlineData("Example.cs", "var cell = \"A99\"; // X-4, B3", "X-4")]
    [InlineData("ExampleLifecycle.cs", "new(Draft, Submit, Unreviewed, \"A99\")", "A99")]
    [InlineData("example.md", "A99 and C3–C4", "A99 C3 C4")]
    public void A_letter_with_a_digit_is_a_rule_only_where_rules_are_named(string file, string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', Named(file, text)));

    [Fact]
    public void The_table_of_policy_keys_names_exactly_those_that_can_be_set()
    {
        var table = File.ReadAllLines(Repository.PathOf("docs/rules.md")).SkipWhile(line => !line.StartsWith("## 11.", StringComparison.Ordinal))
            .Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var named = table.SelectMany(line => Keys().Matches(line.Split('|')[1]).Select(m => m.Value.Trim('`')));

        Assert.Equal(PolicyCatalogue.Keys.Select(k => k.Name).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Named(string file, string text) =>
        Numbers().Matches(text).Concat(Transitions().Matches(IsCode(file) ? CommentsOf(text) : text)).Select(m => m.Value);

    private static bool IsCode(string file) => file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith("Lifecycle.cs", StringComparison.Ordinal);

    // In code a letter with a digit may be the cell of a sheet.
    private static string CommentsOf(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.IndexOf("//", StringComparison.Ordinal) is var at and >= 0 ? line[at..] : ""));

    [GeneratedRegex(@"\b(REC|PLA|SVC|SUB|EMP|ORG|D|X)-[0-9]+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Numbers();

    // The transitions of section 8.
    [GeneratedRegex(@"\b[ATCJK][0-9]{1,2}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Transitions();

    [GeneratedRegex("`[^`]+`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Keys();
}
