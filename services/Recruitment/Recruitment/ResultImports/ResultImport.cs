using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Imports;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.ResultImports;

/// <summary>
/// Imports results from a file: each row is taken whole or not at all, and has its own outcome. A preview goes the same way and saves
/// nothing.
/// </summary>
internal static class ResultImport
{
    /// <summary>Who a row is about, before what it says.</summary>
    public static readonly IReadOnlyList<string> Key = [ApplicantMatch.Number, ApplicantMatch.Name, ApplicantMatch.LastFour];

    /// <summary>Reads the file and takes every row that can be taken.</summary>
    /// <param name="results">The headings of what the rows say, behind <see cref="Key"/>.</param>
    /// <param name="read">Reads what a row says; a refusal names the column by <see cref="Cell"/>.</param>
    /// <param name="take">Does it.</param>
    /// <param name="says">The result of an application in words, or null while it has none.</param>
    public static async Task<Outcome<ImportOutcome>> ImportResultsAsync<TResult>(this RecruitmentDbContext db, Stream body, bool preview, FieldCipher cipher,
        IReadOnlyList<string> results, Func<TableRow, Outcome<TResult>> read, Func<Application, TResult, Outcome> take,
        Func<Application, string?> says, DateOnly today, CancellationToken cancel)
    {
        if ((await TableReader.ReadAsync(body, [.. Key, .. results], cancel)).IsRefused(out var refusal, out var rows)) return refusal;
        var match = await ApplicantMatch.OfAsync(db, cipher, rows, today, cancel);
        var keyed = rows.Select(row => (Row: row, Id: match.Find(row))).ToList();
        var applications = await db.LockApplications([.. keyed.Where(k => k.Id.Refusal is null).Select(k => k.Id.Value)]).ToDictionaryAsync(a => a.Id, cancel);
        var items = keyed.Select(k => TakeRow(k.Row, k.Id, applications, read, take, says)).ToList();
        if (preview) return ImportOutcome.Of(preview, items);
        foreach (var application in applications.Values) await db.TakeDownListingAsync(application, cancel);
        await db.SaveChangesAsync(cancel);
        return ImportOutcome.Of(preview, items);
    }

    /// <summary>A cell that says something else than it may.</summary>
    public static Refusal Cell(TableRow row, string column, string expected) =>
        ResultImportRefusals.CellUnreadable.With(row[column], expected).ForFields((column, expected));

    private static ImportedRow TakeRow<TResult>(TableRow row, Outcome<Guid> key, Dictionary<Guid, Application> applications,
        Func<TableRow, Outcome<TResult>> read, Func<Application, TResult, Outcome> take, Func<Application, string?> says)
    {
        if (key.IsRefused(out var refusal, out var id)) return Refused(row, null, ImportProblem.Of(row, ApplicantMatch.Number, refusal));
        if (read(row).IsRefused(out refusal, out var result)) return Refused(row, id, ImportProblem.Of(row, refusal.Errors!.Keys.First(), refusal));
        var application = applications[id];
        var before = says(application);
        if (take(application, result).IsRefused(out refusal)) return Refused(row, id, ImportProblem.Of(row, "", refusal));
        var after = says(application);
        return new ImportedRow(row.Number, id, application.Name, true, application.State, after, before == after ? null : before, []);
    }

    private static ImportedRow Refused(TableRow row, Guid? id, ImportProblem problem) => new(row.Number, id, row[ApplicantMatch.Name], false, null, null, null, [problem]);
}
