using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Lists;

namespace XibuPlan.Recruitment.Applications;

/// <summary>What a list or a count is narrowed to.</summary>
/// <param name="State">One state or several, separated by commas.</param>
/// <param name="University">The ministry's code.</param>
/// <param name="Recruiting">The recruiting province.</param>
/// <param name="Choice">A service province that is among the choices.</param>
/// <param name="Service">The service province of the seat.</param>
/// <param name="NeedsReReview">D-7: edited since the seat was reserved, or not.</param>
/// <param name="Missing">What is still to be entered.</param>
/// <param name="Q">Part of the name.</param>
/// <param name="Ids">These and no others: another service's list names applications by number only.</param>
internal sealed record ApplicationFilter(
    [FromQuery] int? Year = null, [FromQuery] StateList? State = null, [FromQuery] string? University = null, [FromQuery] string? Recruiting = null,
    [FromQuery] string? Choice = null, [FromQuery] string? Service = null, [FromQuery] bool? NeedsReReview = null,
    [FromQuery] Word<MissingResult>? Missing = null, [FromQuery] SearchText? Q = null, [FromQuery] IdList? Ids = null)
{
    /// <summary>The narrowed query.</summary>
    public IQueryable<Application> Over(IQueryable<Application> all)
    {
        if (Year is { } year) all = all.Where(a => a.Year == year);
        if (State is { States: var states }) all = all.Where(a => states.Contains(a.State));
        if (University is { } university) all = all.Where(a => a.UniversityCode == university);
        if (Recruiting is { } recruiting) all = all.Where(a => a.RecruitingProvinceCode == recruiting);
        if (Choice is { } choice) all = all.Where(a => a.Choices.Contains(choice));
        if (Service is { } service) all = all.Where(a => a.SeatProvinceCode == service);
        if (NeedsReReview is { } edited) all = all.Where(a => a.NeedsReReview == edited);
        if (Ids is { Ids: var ids }) all = all.Where(a => ids.Contains(a.Id));
        if (Q is { Pattern: var pattern }) all = all.Where(a => EF.Functions.ILike(a.Name, pattern, SearchText.Escape));
        return Missing?.Value switch
        {
            MissingResult.Score => all.Where(a => a.State == ApplicationState.Reviewed && a.SelectionScore == null),
            MissingResult.Medical => all.Where(a => a.State == ApplicationState.Reviewed
                && (a.MedicallyFit == null || (a.LungsFit == null && a.Choices.Contains(Standing.Tibet)))),
            _ => all,
        };
    }

    /// <summary>The query values that make this filter of a list page; a search is typed, not made.</summary>
    public IEnumerable<(string Name, string Value)> AsQuery()
    {
        if (Year is { } year) yield return ("year", year.ToString());
        if (State is { States: var states }) yield return ("state", string.Join(',', states.Select(Word.Of)));
        if (University is { } university) yield return ("university", university);
        if (Recruiting is { } recruiting) yield return ("recruiting", recruiting);
        if (Choice is { } choice) yield return ("choice", choice);
        if (Service is { } service) yield return ("service", service);
        if (NeedsReReview is { } edited) yield return ("needsReReview", edited ? "true" : "false");
        if (Missing is { Value: var missing }) yield return ("missing", Word.Of(missing));
    }
}

/// <summary>A result without which a reviewed applicant is not cleared (A4).</summary>
public enum MissingResult
{
    /// <summary>The selection score (REC-7).</summary>
    [Label("选拔成绩")] Score,

    /// <summary>The medical result, with the lung item where Tibet is chosen (REC-8).</summary>
    [Label("体检结果")] Medical,
}

/// <summary>States by the names of the API, e.g. <c>cleared,under-province-notice</c>; one that does not exist is a malformed request, never ignored.</summary>
internal sealed record StateList(IReadOnlyList<ApplicationState> States) : IParsable<StateList>
{
    /// <inheritdoc/>
    public static StateList Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var list) ? list : throw new FormatException("Unknown state.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out StateList result)
    {
        var states = new List<ApplicationState>();
        result = null;
        foreach (var word in (s ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Word<ApplicationState>.TryParse(word, provider, out var state)) return false;
            states.Add(state.Value);
        }

        result = new StateList(states);
        return true;
    }
}
