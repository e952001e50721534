using System.Security.Cryptography;
using XibuPlan.ServiceDefaults.Imports;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>
/// An annex's file read row by row with every fault named by row and column; nothing is guessed or carried down, because the annexes'
/// own defects are shifted cells and late labels (docs/rules.md §9).
/// </summary>
internal sealed class AnnexFile
{
    private const int MostFaultsShown = 200;

    private readonly Refusal _template;
    private readonly List<ImportProblem> _faults = [];

    private AnnexFile(string sha256, IReadOnlyList<TableRow> rows, Refusal template)
    {
        (Sha256, _template) = (sha256, template);
        Lines = [.. rows.Select(row => new AnnexLine(this, row))];
    }

    /// <summary>Of the bytes as sent.</summary>
    public string Sha256 { get; }

    /// <summary>The rows that are not empty.</summary>
    public IReadOnlyList<AnnexLine> Lines { get; }

    /// <summary>The annex's refusal with every fault so far as a fact, or null where there is none.</summary>
    public Refusal? Refusal
    {
        get
        {
            if (_faults.Count == 0) return null;
            var faults = _faults.OrderBy(f => f.Row).ToList();
            return _template.With(faults.Count, faults[0].Row, faults[0].Column, faults[0].Text)
                .WithFact("errorCount", faults.Count).WithFact("problems", faults.Take(MostFaultsShown).ToList());
        }
    }

    /// <summary>Reads a request's body, XLSX or CSV.</summary>
    /// <param name="headings">That the file must have.</param>
    /// <param name="template">What the annex's faults are refused with.</param>
    public static async Task<Outcome<AnnexFile>> ReadAsync(Stream body, IReadOnlyList<TableHeading> headings, Refusal template, CancellationToken cancel)
    {
        using var sha256 = SHA256.Create();
        await using var hashed = new CryptoStream(body, sha256, CryptoStreamMode.Read, leaveOpen: true);
        return (await TableReader.ReadAsync(hashed, headings, cancel)).IsRefused(out var refusal, out var rows)
            ? refusal
            : new AnnexFile(Convert.ToHexStringLower(sha256.Hash!), rows, template);
    }

    /// <summary>Records what is wrong with a cell, or with a row where the heading is empty.</summary>
    public void Fault(TableRow row, string heading, string text) => _faults.Add(new(row.Number, row.NameOf(heading), _template.Code, text));
}
