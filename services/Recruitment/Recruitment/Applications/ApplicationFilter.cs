using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;

namespace XibuPlan.Recruitment.Applications;

/// <summary>What a list or a count is narrowed to.</summary>
/// <param name="State">One state or several, separated by commas.</param>
/// <param name="University">The ministry's code.</param>
/// <param name="Recruiting">The recruiting province.</param>
/// <param name="Choice">A service province that is among the choices.</param>
/// <param name="Service">The service province of the seat.</param>
internal sealed record ApplicationFilter(
    [FromQuery] int? Year, [FromQuery] StateList? State, [FromQuery] string? University, [FromQuery] string? Recruiting, [FromQuery] string? Choice,
    [FromQuery] string? Service)
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
        return all;
    }
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
            if (word.Any(char.IsDigit) || !Enum.TryParse<ApplicationState>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var state)) return false;
            states.Add(state);
        }

        result = new StateList(states);
        return true;
    }
}
