using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>Why a line is worth what it is worth, in sentences for volunteers and auditors, from the line's own figures.</summary>
public static class EntitlementReasons
{
    /// <summary>The steps of the computation, in order.</summary>
    public static IReadOnlyList<string> Of(Entitlement line) => [.. Steps(line)];

    private static IEnumerable<string> Steps(Entitlement line)
    {
        yield return line.Counted ? "名单日在岗，计入本月在岗人数。" : "名单日不在岗，不计入本月在岗人数。";
        if (line.Problem == EntitlementProblems.NoCentralRate)
        {
            yield return $"{RegionDirectory.NameOf(line.CountyCode)}没有中央补助标准，金额为 0.00 元，请由省级项目办核实服务地或落实地方经费。";
            yield break;
        }

        yield return $"{RegionDirectory.NameOf(line.CountyCode)}属{line.Tier.Label()}，按第 {line.RateCardVersion} 版标准每人每年 {line.Annual} 元。";
        yield return $"{line.Month.InChinese()}为服务年度第 {line.Place} 个月，当月标准 = {line.Annual}×{line.Place}÷12 − {line.Annual}×{line.Place - 1}÷12"
            + $"（各自四舍五入到分）= {line.MonthAmount} 元。";
        yield return Part(line);
        if (line.Held) yield return "姓名、证件或银行卡信息待县级项目办复核，本笔暂缓发放。";
    }

    private static string Part(Entitlement line) => line.Proration switch
    {
        Proration.Day when line.PartFrom > 0 => $"按日折算：本月先在他县在岗 {line.PartFrom} 天，在本县 {line.DaysOnDuty} 天，{line.MonthAmount}×{line.PartTo}÷{line.PartDenominator}"
            + $" − {line.MonthAmount}×{line.PartFrom}÷{line.PartDenominator}（各自四舍五入到分）= {line.Amount} 元。",
        Proration.Day => $"按日折算：在岗 {line.DaysOnDuty} 天，{line.MonthAmount}×{line.PartTo}÷{line.PartDenominator}（四舍五入到分）= {line.Amount} 元。",
        Proration.Half => $"按半月折算：在岗 {line.DaysOnDuty} 天，{Halves(line)}。",
        _ => line.Counted ? $"按整月计发 {line.Amount} 元。" : "按整月计发，名单日不在岗的当月不计发。",
    };

    private static string Halves(Entitlement line) => line.Part switch
    {
        { IsNone: true } => "不计发",
        var part when part == MonthPart.Whole => $"计发整月，{line.Amount} 元",
        var part when part == MonthPart.Half => $"计发半个月，{line.Amount} 元",
        var part => $"计发 {part} 个月，{line.Amount} 元",
    };
}
