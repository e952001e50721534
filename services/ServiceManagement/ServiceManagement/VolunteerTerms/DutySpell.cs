namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// An unbroken stretch of duty with the same headcount-relevant facts: on duty from 00:00 of <paramref name="From"/> until 00:00 of
/// <paramref name="Until"/> (the first day no longer, null while it lasts). A month's lines are computed from nothing else (D-5).
/// </summary>
public sealed record DutySpell(DateOnly From, DateOnly? Until, string CountyCode, string Category, TermState State)
{
    /// <summary>True where the spell reaches past 00:00 of the day.</summary>
    public bool ReachesPast(DateOnly day) => Until is null || Until > day;
}

/// <summary>The verbs on a term's dated history. Spells never overlap and none is empty.</summary>
internal static class DutyHistory
{
    /// <summary>Off duty from the day on: later spells go, one that lasts ends there.</summary>
    public static void EndAt(this List<DutySpell> spells, DateOnly day)
    {
        foreach (var spell in spells.Where(s => s.ReachesPast(day)).ToList())
        {
            spells.Remove(spell);
            if (spell.From < day) spells.Add(spell with { Until = day });
        }
    }

    /// <summary>From the day on the facts are others: a spell that spans the day is split there.</summary>
    public static void AmendFrom(this List<DutySpell> spells, DateOnly day, Func<DutySpell, DutySpell> amend)
    {
        foreach (var spell in spells.Where(s => s.ReachesPast(day)).ToList())
        {
            spells.Remove(spell);
            if (spell.From < day) spells.Add(spell with { Until = day });
            spells.Add(amend(spell with { From = spell.From < day ? day : spell.From }));
        }
    }

    /// <summary>The first day of the unbroken duty that lasts now, or null where none lasts.</summary>
    public static DateOnly? LastingSince(this IReadOnlyList<DutySpell> spells)
    {
        if (spells.SingleOrDefault(s => s.Until is null) is not { } lasting) return null;
        var since = lasting.From;
        while (spells.SingleOrDefault(s => s.Until == since) is { } before) since = before.From;
        return since;
    }
}
