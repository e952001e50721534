using Xunit;

namespace XibuPlan.Architecture.Tests.Rules;

/// <summary>Asserts a rule.</summary>
internal static class Rule
{
    /// <summary>Fails with every violation, a line each.</summary>
    public static void Holds(IEnumerable<string> violations)
    {
        var found = violations.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{found.Count} violations:\n{string.Join('\n', found)}");
    }
}
