using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>Reads what a month's check looks at. Numbers are opened in memory for their check digits and go nowhere.</summary>
internal sealed class QualityReading(ServiceManagementDbContext db, FieldCipher cipher)
{
    /// <summary>The problems of a county's month as things stand now.</summary>
    public async Task<IReadOnlyList<MonthProblem>> ProblemsAsync(string county, YearMonth month, CancellationToken cancel)
    {
        var lines = (await db.CountyLinesAsync(county, month, cancel)).ToDictionary(l => l.TermId);
        var snapshot = (await db.PolicyOfAsync(month, cancel)).SnapshotIn(month);
        var ids = lines.Keys.ToArray();
        // Beside the lines: who is still to be reviewed, or to register.
        var terms = await db.Terms.IgnoreQueryFilters().AsNoTracking().Where(t => ids.Contains(t.Id)
            || (t.CountyCode == county && (t.State == TermState.Unreviewed || t.State == TermState.Arrived))).ToListAsync(cancel);
        var others = await OthersCountedAsync(terms, snapshot, cancel);
        return MonthQuality.Of(terms.Select(t => Checked(t, lines.GetValueOrDefault(t.Id), others)), county, month, snapshot);
    }

    private CheckedTerm Checked(VolunteerTerm t, MonthLine? line, List<Indexed> others) => new(t, line, Sealed.OpenIdNumber(cipher, t.IdNumber, t.Id),
        t.CardNumber is { } card ? Sealed.OpenCard(cipher, card, t.Id) : null,
        others.Exists(o => o.Id != t.Id && o.IdNumber.AsSpan().SequenceEqual(t.IdNumberIndex)),
        t.CardNumberIndex is { } index && others.Exists(o => o.Id != t.Id && o.Card.AsSpan().SequenceEqual(index)));

    // Terms anywhere, with a number or card of one of these, that are on duty on the deciding day.
    private Task<List<Indexed>> OthersCountedAsync(List<VolunteerTerm> terms, DateOnly snapshot, CancellationToken cancel)
    {
        var numbers = terms.ConvertAll(t => t.IdNumberIndex).ToArray();
        var cards = terms.Select(t => t.CardNumberIndex).OfType<byte[]>().ToArray();
        return db.Terms.IgnoreQueryFilters().AsNoTracking()
            .Where(t => (numbers.Contains(t.IdNumberIndex) || cards.Contains(t.CardNumberIndex!))
                && t.Spells.Any(s => s.From <= snapshot && (s.Until == null || s.Until > snapshot)))
            .Select(t => new Indexed(t.Id, t.IdNumberIndex, t.CardNumberIndex)).ToListAsync(cancel);
    }

    private sealed record Indexed(Guid Id, byte[] IdNumber, byte[]? Card);
}
