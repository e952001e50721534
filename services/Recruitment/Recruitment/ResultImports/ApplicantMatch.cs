using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Imports;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.ResultImports;

/// <summary>
/// Who a row is about: the application that its number names, checked against name and digits where they are given, so that a shifted
/// column is found; or else the one person of the university with this name and these last four characters of the ID number.
/// </summary>
internal sealed class ApplicantMatch
{
    public const string Number = "报名编号";
    public const string Name = "姓名";
    public const string LastFour = "身份证号后四位";

    private readonly Dictionary<Guid, Person> _byId;
    private readonly ILookup<(string Name, string LastFour), Person> _byName;
    private readonly Dictionary<Guid, int> _seen = [];

    private ApplicantMatch(IReadOnlyList<Person> people) =>
        (_byId, _byName) = (people.ToDictionary(p => p.Id), people.ToLookup(p => (p.Name, p.LastFour)));

    /// <summary>The people of the file that the caller may see, of the current year.</summary>
    public static async Task<ApplicantMatch> OfAsync(RecruitmentDbContext db, FieldCipher cipher, IReadOnlyList<TableRow> rows, DateOnly today, CancellationToken cancel)
    {
        var year = (await db.CurrentYearAsync(today, cancel))?.Year;
        var ids = rows.Select(r => Guid.TryParse(r[Number], out var id) ? id : Guid.Empty).ToList();
        var names = rows.Select(r => r[Name]).Where(n => n.Length > 0).Distinct().ToList();
        var found = await db.Applications.AsNoTracking().Where(a => a.Year == year && (ids.Contains(a.Id) || names.Contains(a.Name)))
            .Select(a => new { a.Id, a.Name, a.IdNumber }).ToListAsync(cancel);
        return new ApplicantMatch([.. found.Select(a => new Person(a.Id, a.Name, Application.MaskedIdNumber(a.Id, a.IdNumber, cipher)[^4..]))]);
    }

    /// <summary>The application of a row, or what is wrong with its key.</summary>
    public Outcome<Guid> Find(TableRow row)
    {
        if (PersonOf(row).IsRefused(out var refusal, out var person)) return refusal;
        if (_seen.TryGetValue(person.Id, out var earlier)) return ResultImportRefusals.Repeated.With(earlier);
        _seen.Add(person.Id, row.Number);
        return person.Id;
    }

    private Outcome<Person> PersonOf(TableRow row)
    {
        // A spreadsheet makes 123 of 0123.
        var digits = row[LastFour] is { Length: > 0 } text ? text.ToUpperInvariant().PadLeft(4, '0') : "";
        if (row[Number].Length > 0)
        {
            if (!Guid.TryParse(row[Number], out var id)) return ResultImportRefusals.KeyUnreadable.With(row[Number]);
            if (!_byId.TryGetValue(id, out var named)) return ResultImportRefusals.NobodyFound;
            return (row[Name].Length > 0 && row[Name] != named.Name) || (digits.Length > 0 && digits != named.LastFour) ? ResultImportRefusals.NotTheSamePerson : named;
        }

        if (row[Name].Length == 0 || digits.Length == 0) return ResultImportRefusals.KeyMissing;
        var people = _byName[(row[Name], digits)].ToList();
        return people.Count switch
        {
            0 => ResultImportRefusals.NobodyFound,
            1 => people[0],
            _ => ResultImportRefusals.SeveralFound.With(people.Count),
        };
    }

    private sealed record Person(Guid Id, string Name, string LastFour);
}
