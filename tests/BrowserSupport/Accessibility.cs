using System.Text.Json;
using Xunit;

namespace XibuPlan.BrowserSupport;

/// <summary>Asks axe whether people who see, hear or move differently can use a page.</summary>
public static class Accessibility
{
    private static readonly string Axe = Load();

    /// <summary>axe finds no serious and no critical fault in the page as it is now; the message lists those it found, with the elements.</summary>
    /// <param name="colours">Whether the contrasts are judged too, which takes most of the time: they are the same at every width.</param>
    public static async Task IsAccessibleAsync(this Visit visit, bool colours = true)
    {
        // Evaluated by the debugger, so that the page's content security policy stays as strict as it is; it stays while the page does.
        if (!await visit.Page.EvaluateAsync<bool>("'axe' in window")) await visit.Page.EvaluateAsync(Axe);
        var answer = await visit.Page.EvaluateAsync<JsonElement>(
            "colours => axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: colours } } }).then(r => r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical'))", colours);
        var faults = answer.EnumerateArray().Select(Describe).ToList();
        Assert.True(faults.Count == 0, $"{visit.Page.Url} at {visit.Look}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    private static string Describe(JsonElement fault)
    {
        var elements = fault.GetProperty("nodes").EnumerateArray().Take(5)
            .Select(node => $"    {node.GetProperty("html").GetString()}{Environment.NewLine}      {node.GetProperty("failureSummary").GetString()?.ReplaceLineEndings(" ")}");
        return $"  {fault.GetProperty("impact").GetString()}: {fault.GetProperty("id").GetString()}, {fault.GetProperty("help").GetString()}{Environment.NewLine}{string.Join(Environment.NewLine, elements)}";
    }

    private static string Load()
    {
        using var reader = new StreamReader(typeof(Accessibility).Assembly.GetManifestResourceStream("axe.min.js")!);
        return reader.ReadToEnd();
    }
}
