using System.Globalization;
using Spectre.Console;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Output;

/// <summary>What the run ends with: expectations, the reconciliation, times and memory. A row that does not hold is marked.</summary>
internal sealed class ClosingReport(Year year, Theatre theatre, DataDirectory data)
{
    /// <summary>Prints everything; true where every row holds.</summary>
    public bool Print()
    {
        PrintTimes();
        PrintMemory();
        PrintChecks();
        PrintBalance();
        if (theatre.Interruption is { } interruption) AnsiConsole.WriteLine($"INTERRUPTED: {interruption.Message}");
        var retrying = year.Gateway.Retrying;
        AnsiConsole.WriteLine($"Requests repeated: {retrying.Away} because something was away, {retrying.Asked} because the system asked to wait, "
            + $"{retrying.Raced} because two met at one row, {retrying.Faults} after a fault (500).");
        var holds = theatre.Interruption is null && year.Checks.All.All(c => c.Holds) && year.Balance.All(r => r.Holds) && year.Balance.Count > 0;
        AnsiConsole.WriteLine(holds ? "RECONCILED: every row holds." : "NOT RECONCILED.");
        return holds;
    }

    private void PrintChecks()
    {
        var table = new Table().Title("Expected on the way").AddColumns("", "What was tried", "Seen");
        foreach (var check in year.Checks.All) table.AddRow(Mark(check.Holds), Markup.Escape(check.What), Markup.Escape(check.Seen));
        Write(table);
    }

    private void PrintBalance()
    {
        var table = new Table().Title("Reconciliation").AddColumns("", "Month, version", "Identity", "Figures");
        foreach (var row in year.Balance)
            table.AddRow(Mark(row.Holds), row.Of, Markup.Escape(row.Identity), Markup.Escape(string.Join("  ", row.Figures.Select(f => $"{f.Name} {f.Value}"))));
        Write(table);
    }

    private void PrintTimes()
    {
        var table = new Table().Title("Time").AddColumns("Stage", "Seconds");
        foreach (var (title, took) in theatre.Times) table.AddRow(Markup.Escape(title), took.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture));
        table.AddRow("Total", theatre.Times.Sum(t => t.Took.TotalSeconds).ToString("F1", CultureInfo.InvariantCulture));
        Write(table);
    }

    private void PrintMemory()
    {
        var peaks = PeakMemory.Of(data.Processes());
        if (peaks.Count == 0) return;
        var table = new Table().Title("Peak memory").AddColumns("Process", "MiB");
        foreach (var (instance, mebibytes) in peaks) table.AddRow(instance, mebibytes.ToString(CultureInfo.InvariantCulture));
        Write(table);
    }

    private static void Write(Table table)
    {
        if (Console.IsOutputRedirected) table.Border(TableBorder.Ascii);
        AnsiConsole.Write(table);
    }

    private static string Mark(bool holds) => holds ? "[green]ok[/]" : "[red]WRONG[/]";
}
