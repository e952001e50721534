using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>A term as the month's check looks at it, with its numbers opened; never kept.</summary>
/// <param name="Line">Its line in the county's month, or null where it has none.</param>
/// <param name="CardNumber">Null before the second registration.</param>
/// <param name="AlsoCounted">True where another term with the same ID number is counted in the month.</param>
/// <param name="CardAlsoCounted">True where another term with the same card is.</param>
public sealed record CheckedTerm(VolunteerTerm Term, MonthLine? Line, string IdNumber, string? CardNumber, bool AlsoCounted, bool CardAlsoCounted);

/// <summary>
/// What is wrong with a county's month before it is handed in (docs/rules.md §12, 7): a pure function. What would make the headcount
/// untrue blocks; what only concerns the payment or the papers of one line warns, so that one line never keeps a county from closing.
/// </summary>
public static class MonthQuality
{
    private static readonly HashSet<ProblemCode> Blocking = [ProblemCode.Unreviewed, ProblemCode.DuplicatePerson, ProblemCode.SecondRegistrationMissing];

    /// <summary>What a code means for the month.</summary>
    public static ProblemSeverity SeverityOf(ProblemCode code) => Blocking.Contains(code) ? ProblemSeverity.Block : ProblemSeverity.Warn;

    /// <summary>The problems of the terms, those that block first, masked.</summary>
    /// <param name="county">Whose month it is: it answers for a line that was there, but a volunteer who now waits elsewhere is another's to decide on.</param>
    /// <param name="snapshot">The day that decides who is counted.</param>
    public static IReadOnlyList<MonthProblem> Of(IEnumerable<CheckedTerm> terms, string county, YearMonth month, DateOnly snapshot)
    {
        var isUnreviewed = UnreviewedVolunteers.For(snapshot).Compile(preferInterpretation: true);
        return
        [
            .. terms.SelectMany(t => Of(t, t.Term.CountyCode == county && isUnreviewed(t.Term), month, snapshot))
                .OrderBy(p => p.Severity).ThenBy(p => p.Code).ThenBy(p => p.TermId),
        ];
    }

    private static IEnumerable<MonthProblem> Of(CheckedTerm c, bool isUnreviewed, YearMonth month, DateOnly snapshot)
    {
        var (t, line) = (c.Term, c.Line);
        if (isUnreviewed) yield return Problem(t, ProblemCode.Unreviewed, "请先在志愿者页面审核在岗");
        if (t.State == TermState.Arrived && t.ArrivedOn < snapshot)
            yield return Problem(t, ProblemCode.NotRegistered, $"{t.ArrivedOn?.InChinese()}报到，本人尚未填写岗位、银行卡和手机");
        if (line is null) yield break;
        foreach (var problem in OfNumbers(c, line)) yield return problem;
        foreach (var problem in OfPapers(t, line, month)) yield return problem;
    }

    private static IEnumerable<MonthProblem> OfNumbers(CheckedTerm c, MonthLine line)
    {
        var t = c.Term;
        if (line.Counted && c.AlsoCounted) yield return Problem(t, ProblemCode.DuplicatePerson, "同一身份证号在本月另一条名单中也计入人数，请查实后只保留一条");
        if (line.Counted && (t.PostId is null || c.CardNumber is null || t.Phone is null))
            yield return Problem(t, ProblemCode.SecondRegistrationMissing, $"缺少{string.Join("、", Missing(c))}");
        if (!IdNumbers.Checks(c.IdNumber)) yield return Problem(t, ProblemCode.IdNumberChecksum, "身份证号的校验位不符，请对照证件核实");
        if (c.CardNumber is { } card && !BankCard.IsValid(card)) yield return Problem(t, ProblemCode.CardChecksum, "银行卡号校验不通过，发放可能被退回");
        if (c.CardAlsoCounted) yield return Problem(t, ProblemCode.CardShared, "同一银行卡号在本月另一条名单中也出现，请查实");
        if (line.PayHold) yield return Problem(t, ProblemCode.PayHold, "本人变更了姓名或银行卡，复核前本笔暂缓发放");
    }

    private static IEnumerable<MonthProblem> OfPapers(VolunteerTerm t, MonthLine line, YearMonth month)
    {
        if (t.AgreementSignedOn is null) yield return Problem(t, ProblemCode.AgreementMissing, "本服务年度的三方协议尚未登记");
        if (t.EndsOn <= month.LastDay && t.State is (TermState.OnDuty or TermState.OnDutyExtended))
            yield return Problem(t, ProblemCode.TermEnded, $"服务期至{t.EndsOn.InChinese()}，此后不再计入人数");
    }

    private static IEnumerable<string> Missing(CheckedTerm c)
    {
        if (c.Term.PostId is null) yield return "岗位";
        if (c.CardNumber is null) yield return "银行卡";
        if (c.Term.Phone is null) yield return "手机";
    }

    private static MonthProblem Problem(VolunteerTerm t, ProblemCode code, string text) =>
        new(code, code.Label(), SeverityOf(code), text, t.Id, t.NameMasked, t.IdNumberMasked);
}
