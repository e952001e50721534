using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Where a request for another year stands.</summary>
public enum ExtensionWish
{
    /// <summary>Asked for, not decided.</summary>
    Waiting,

    /// <summary>Asked for and decided, either way.</summary>
    Decided,
}

/// <summary>What is wanted of the terms in the caller's scope; what is left out narrows nothing.</summary>
/// <param name="Month">On duty on some day of the month; duty ends with the agreed service, also of a term that nobody closed yet.</param>
/// <param name="LeaveRequested">True for volunteers on duty who asked to leave.</param>
/// <param name="PayHold">True for volunteers whose payment waits for an office's check (D-6), also after they left.</param>
/// <param name="NextYear">True for agreed years that have begun and were not started (D-14).</param>
/// <param name="Ended">True for duty that goes on past the agreed end: to be closed.</param>
/// <param name="Q">A part of the name as the caller may read it, or the last digits (at most four: no more is shown unmasked) of ID number, card or phone.</param>
public sealed record TermFilter(string? County, string? Province, Word<TermState>? State, int? Year, Guid? Post, string? Category, bool? PayHold,
    Word<ExtensionWish>? Extension, bool? LeaveRequested, bool? Ended, bool? NextYear, YearMonth? Month, string? Q);

/// <summary>
/// Finds terms. Names are encrypted row by row and cannot be searched in SQL; the rows that the other filters leave (at most the setting
/// <c>Search:MostNames</c>, 20,000 unless told: more than the volunteers of any province) are opened and compared here, each as its
/// <see cref="NameReader"/> shows it: what cannot be read cannot be found, and no name leaves the process.
/// </summary>
internal sealed class TermSearch(ServiceManagementDbContext db, NameReader names, TimeProvider clock, IConfiguration configuration)
{
    private const int LongestText = 50;
    private const int LongestDigits = 4;

    /// <summary>The terms, or why they are not looked for.</summary>
    public async Task<Outcome<IQueryable<VolunteerTerm>>> FindAsync(TermFilter filter, CancellationToken cancel)
    {
        var terms = Narrow(filter);
        var text = filter.Q?.Trim() ?? "";
        if (text.Length == 0) return Outcome<IQueryable<VolunteerTerm>>.Of(terms);
        if (text.Length > LongestText) return CommonRefusals.Invalid.ForFields(("q", $"最多 {LongestText} 个字"));
        if (text.Count(char.IsAsciiDigit) > LongestDigits) return VolunteerTermRefusals.SearchNumberInFull.ForFields(("q", "请只输入后四位"));
        return text.Any(char.IsAsciiDigit) ? Outcome<IQueryable<VolunteerTerm>>.Of(ByLastDigits(terms, text.ToUpperInvariant())) : await ByNameAsync(terms, text, cancel);
    }

    private IQueryable<VolunteerTerm> Narrow(TermFilter f)
    {
        var (state, today) = (f.State?.Value, clock.Today());
        var (first, last) = f.Month is { } month ? (month.FirstDay, month.LastDay) : default;
        bool? undecided = f.Extension is { Value: var wish } ? wish == ExtensionWish.Waiting : null;
        return db.Terms.AsNoTracking().Where(t => (f.County == null || t.CountyCode == f.County) && (f.Province == null || t.ServiceProvinceCode == f.Province)
            && (state == null || t.State == state) && (f.Year == null || t.ProgrammeYear == f.Year) && (f.Post == null || t.PostId == f.Post)
            && (f.Category == null || t.Category == f.Category) && (undecided == null || t.ExtensionRequestedOn != null)
            && (f.Month == null || t.EndsOn >= first && t.Spells.Any(s => s.From <= last && s.From <= t.EndsOn && (s.Until == null || s.Until > first))))
            .Only(undecided, WaitingTerms.ExtensionUndecided).Only(f.LeaveRequested, WaitingTerms.LeaveRequested).Only(f.PayHold, WaitingTerms.PayHeld)
            .Only(f.NextYear, WaitingTerms.NextYearBegun(today)).Only(f.Ended, WaitingTerms.Ended(today));
    }

    private static IQueryable<VolunteerTerm> ByLastDigits(IQueryable<VolunteerTerm> terms, string digits) => terms.Where(t =>
        t.IdNumberMasked.EndsWith(digits) || t.CardNumberMasked!.EndsWith(digits) || t.PhoneMasked!.EndsWith(digits));

    private async Task<Outcome<IQueryable<VolunteerTerm>>> ByNameAsync(IQueryable<VolunteerTerm> terms, string text, CancellationToken cancel)
    {
        var most = configuration.GetValue("Search:MostNames", 20_000);
        var kept = await terms.Select(t => new KeptName(t.Id, t.PersonId, t.CountyCode ?? t.ServiceProvinceCode, t.Name, t.NameMasked))
            .Take(most + 1).ToListAsync(cancel);
        if (kept.Count > most) return VolunteerTermRefusals.SearchTooWide.With(most);
        var found = kept.Where(k => names.NameOf(k).Contains(text, StringComparison.OrdinalIgnoreCase)).Select(k => k.TermId).ToArray();
        return Outcome<IQueryable<VolunteerTerm>>.Of(terms.Where(t => found.Contains(t.Id)));
    }
}
