using System.Text.Encodings.Web;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.TestSupport;
using Xunit;

namespace XibuPlan.Contracts.Tests;

/// <summary>
/// A committed file that says what the code promises. With <c>UPDATE_CONTRACTS=1</c> it is written anew: the change is then seen in
/// review, by whoever relies on the promise.
/// </summary>
internal static class Committed
{
    /// <summary>How JSON is committed: to be read, not to be put into a page.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonDefaults.Options) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_CONTRACTS") == "1";

    /// <summary>Asserts that the file below the repository's root says the same as the code.</summary>
    public static void Says(string file, string text)
    {
        var path = Repository.PathOf(file);
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        if (committed != text) Assert.Fail($"{file} says something else than the code{FirstDifference(committed, text)}\nIf the change is wanted: UPDATE_CONTRACTS=1 ./test.sh Contracts, and commit the file.");
    }

    private static string FirstDifference(string committed, string text)
    {
        var (before, after) = (committed.Split('\n'), text.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $", first in line {line + 1}:\n  committed: {before.ElementAtOrDefault(line)}\n  code:      {after.ElementAtOrDefault(line)}";
    }
}
