using XibuPlan.Placement.Contracts;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>T1, T2, T7 and the category: the verbs that start, interrupt and move duty.</summary>
public sealed partial class VolunteerTerm
{
    /// <summary>
    /// T1: the county checked name, card and category. Duty counts from the day of reporting (SVC-16), or goes on where a take-back ended
    /// what there was, unless the county names a later day. A take-back from the first day leaves nothing: a slip in it can be mended.
    /// </summary>
    public Outcome<HeadcountChange?> ConfirmOnDuty(string category, DateOnly? from, Acting acting)
    {
        if (Next(TermAction.ConfirmOnDuty, acting).IsRefused(out var refusal, out var to)) return refusal;
        var ended = _spells.Max(s => s.Until);
        var earliest = ended ?? ArrivedOn!.Value;
        var day = from ?? earliest;
        if (DayIsRefused(day, earliest, ended is null ? "报到日" : "取消审核日", acting) is { } wrong) return wrong;
        _spells.Add(new DutySpell(day, null, CountyCode!, category, to));
        (Category, TakenBackOn, PayHold) = (category, null, false);
        Move(TermAction.ConfirmOnDuty, to, acting);
        return Change("审核在岗", day, acting);
    }

    /// <summary>T2: the county cancels its confirmation, from today or from an earlier day of the present duty; also frees for T7.</summary>
    public Outcome<HeadcountChange?> TakeBack(string? reason, DateOnly? from, Acting acting)
    {
        if (Next(TermAction.TakeBack, acting, reason).IsRefused(out var refusal, out var to)) return refusal;
        var since = _spells.LastingSince()!.Value;
        var day = from ?? Later(since, acting.Today);
        if (DutyDayIsRefused(day, since, acting) is { } wrong) return wrong;
        var change = Change("取消审核", day, acting);
        _spells.EndAt(day);
        TakenBackOn = day;
        Move(TermAction.TakeBack, to, acting, reason);
        return change;
    }

    /// <summary>
    /// T7: the province moves the volunteer to a post directly. Both counties' months are concerned where duty moves; a volunteer not
    /// on duty only changes hands, and a line names no post, so that neither this nor another post in the county is noticed by a month (null).
    /// </summary>
    public Outcome<HeadcountChange?> Transfer(PostMove move, string? reason, DateOnly? from, Acting acting)
    {
        var countyCode = move.Taken.CountyCode;
        if (Next(TermAction.Transfer, acting, reason).IsRefused(out var refusal, out var to)) return refusal;
        if (CountyIsRefused(countyCode) is { } elsewhere) return elsewhere;
        HeadcountChange? change = null;
        if (_spells.LastingSince() is { } since)
        {
            var day = from ?? Later(since, acting.Today);
            if (DayIsRefused(day, since, "在岗起始日", acting) is { } wrong) return wrong;
            if (_spells.Exists(s => s.ReachesPast(day) && s.CountyCode != countyCode)) change = Change("调整岗位", day, acting, countyCode);
            _spells.AmendFrom(day, s => s with { CountyCode = countyCode });
        }

        Keep(move, acting);
        Move(TermAction.Transfer, to, acting, reason);
        return change;
    }

    /// <summary>Why nobody of the term's service province serves in this county; null where somebody can.</summary>
    public Refusal? CountyIsRefused(string countyCode)
    {
        var county = RegionCode.Parse(countyCode);
        return IsCountyOfProvince(county) ? null : NotInProvince(county);
    }

    /// <summary>SVC-6: another category, from today or from an earlier day of service; the reason is mandatory.</summary>
    public Outcome<HeadcountChange?> ChangeCategory(string category, string? reason, DateOnly? from, Acting acting)
    {
        if (Next(TermAction.ChangeCategory, acting, reason).IsRefused(out var refusal, out var to)) return refusal;
        if (category == Category) return VolunteerTermRefusals.CategoryUnchanged.With(PostCategoryNames.Of(category));
        var day = from ?? Later(_spells.LastingSince()!.Value, acting.Today);
        if (DutyDayIsRefused(day, ArrivedOn!.Value, acting) is { } wrong) return wrong;
        _spells.AmendFrom(day, s => s with { Category = category });
        var change = Change($"修改专项行动：{PostCategoryNames.Of(Category!)} → {PostCategoryNames.Of(category)}", day, acting);
        Category = category;
        Move(TermAction.ChangeCategory, to, acting, reason);
        return change;
    }

    private void Keep(PostMove move, Acting acting)
    {
        var (left, taken) = move;
        _transfers.Add(new Transfer(acting.At, left?.Id, left?.Title, left?.Unit, CountyCode, taken.Id, taken.Title, taken.Unit, taken.CountyCode));
        (CountyCode, PostId) = (taken.CountyCode, taken.Id);
    }

    private HeadcountChange Change(string what, DateOnly day, Acting acting, params string[] alsoCounties) => new(Id, MaskedPerson, day,
        [.. _spells.Where(s => s.ReachesPast(day)).Select(s => s.CountyCode).Concat(alsoCounties).Distinct().Order(StringComparer.Ordinal)], what, acting);

    // A county answers for its own duty of the volunteer (SVC-7): what lies before, another county's months, only the province amends.
    private Refusal? DutyDayIsRefused(DateOnly day, DateOnly earliest, Acting acting)
    {
        var elsewhere = acting.Actor.Party == Party.County ? _spells.Where(s => s.CountyCode != CountyCode).Max(s => s.Until) : null;
        return elsewhere > earliest ? DayIsRefused(day, elsewhere.Value, "调入本县之日", acting) : DayIsRefused(day, earliest, "在岗起始日", acting);
    }

    private static Refusal? DayIsRefused(DateOnly day, DateOnly earliest, string ofWhat, Acting acting)
    {
        if (day < earliest) return VolunteerTermRefusals.DateTooEarly.With(day, earliest, ofWhat);
        return day > acting.Today ? VolunteerTermRefusals.DateInTheFuture.With(day) : null;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
