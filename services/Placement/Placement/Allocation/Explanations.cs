using System.Text;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Placement.Allocation;

/// <summary>Puts a matching into words: every applicant learns what became of each choice, and why.</summary>
internal static class Explanations
{
    private const string Ordinals = "一二三四五六七八九十";

    /// <summary>The result with its reasons, in ranking order.</summary>
    public static AllocationResult Of(AllocationInput input, Field field, Matching matching, int nonBachelorLimit, int passes)
    {
        var facts = new Facts(input, field, nonBachelorLimit, LastSeated(input, field, matching, v => v == Verdict.ByQuota),
            LastSeated(input, field, matching, _ => true));
        var proposals = new Proposal[field.Order.Length];
        for (var rank = 0; rank < proposals.Length; rank++) proposals[rank] = ProposalOf(facts, matching, rank);
        var capacity = matching.Capacity;
        return new(passes, nonBachelorLimit, capacity.TotalTaken - input.Province.Taken, capacity.SelfAdjusted - input.Province.SelfAdjusted,
            capacity.NonBachelor - input.Province.NonBachelor,
            DegreeShare.Of(capacity.TotalTaken, capacity.NonBachelor, input.Province.BachelorMinPct).Holds, proposals);
    }

    private static Proposal ProposalOf(Facts facts, Matching matching, int rank)
    {
        var position = facts.Field.Order[rank];
        var applicant = facts.Input.Applicants[position];
        var choice = matching.Choice[position];
        var tried = choice == Matching.None ? applicant.Choices.Count : choice + 1;
        var verdicts = matching.Verdicts.AsSpan(position * facts.Field.Width, tried).ToArray();
        var words = new StringBuilder();
        for (var i = 0; i < tried; i++) words.Append(i == 0 ? "" : "；").Append(SentenceOf(facts, applicant, i, verdicts[i], rank + 1));
        if (choice == Matching.None) words.Append(applicant.Choices.Count == 0 ? "没有填报志愿" : "").Append("；本次未能安排").Append(StillOpenTo(applicant, verdicts));
        return new(applicant.ApplicationId, rank + 1, facts.Field.Lottery[position].ToString("x32"),
            choice == Matching.None ? null : applicant.Choices[choice], choice == Matching.None ? null : choice + 1,
            CodeOf(choice, verdicts), words.Append('。').ToString(), verdicts);
    }

    private static string CodeOf(int choice, Verdict[] verdicts) =>
        verdicts.Length == 0 ? "unplaced.no-choice" : $"{(choice == Matching.None ? "unplaced" : "placed")}.{Word.Of(verdicts[^1])}";

    private static string SentenceOf(Facts facts, Applicant applicant, int choice, Verdict verdict, int rank)
    {
        var name = ProvinceAlpha.NameOf(applicant.Choices[choice]);
        var area = facts.AreaOf(applicant.Choices[choice]);
        var head = $"第{Ordinals[Math.Min(choice, Ordinals.Length - 1)]}志愿{name}";
        var own = $"选拔成绩 {applicant.Score:0.####} 分，在本省 {facts.Field.Order.Length} 名候备人选中排名第 {rank}";
        var province = facts.Input.Province;
        return verdict switch
        {
            Verdict.ByQuota => $"{head}：对口名额 {area!.Quota} 个，{own}，已安排",
            Verdict.BySelfAdjustment => $"{head}：{Full(area!)}，{own}，从本省自主调剂名额（共 {province.SelfAdjustLimit} 个）中安排",
            Verdict.NoSuchArea => $"{head}：该省本年度没有新招募名额",
            Verdict.NoCell => $"{head}：本省对该省没有对口名额，自主调剂只用于第一志愿",
            Verdict.CellFull => $"{head}：{Full(area!)}{facts.LastByQuota(area!)}",
            Verdict.BudgetUsedUp => $"{head}：{Full(area!)}{facts.LastByQuota(area!)}，{UsedUp(province.SelfAdjustLimit)}",
            Verdict.AreaFull => $"{head}：该省新招募总数 {area!.NewRecruits} 人已满{facts.LastScoreAt(area)}",
            Verdict.InProvinceShare => $"{head}：省内招募已达上限 {area!.InProvinceLimit} 人{facts.LastScoreAt(area)}",
            Verdict.DegreeShare => $"{head}：本科及以上须占 {province.BachelorMinPct}% 以上，其他学历名额 {facts.NonBachelorLimit} 个已满",
            Verdict.TotalUsedUp => $"{head}：本省招募总名额 {province.Quota} 个已用完",
            _ => throw new InvalidOperationException($"The verdict {verdict} is never said."),
        };
    }

    // The recruiting province's own limits hold wherever somebody is placed.
    private static string StillOpenTo(Applicant applicant, Verdict[] verdicts) =>
        applicant.AcceptsOtherProvinces && !Array.Exists(verdicts, v => v is Verdict.TotalUsedUp or Verdict.DegreeShare)
            ? "；服从调剂，可由审核人员人工安排到其他有名额的服务省" : "";

    private static string Full(AreaCapacity area) => area.Quota == 0 ? "本省对该省没有对口名额" : $"对口名额 {area.Quota} 个已满";

    private static string UsedUp(int budget) => budget == 0 ? "本省没有自主调剂名额" : $"本省自主调剂名额 {budget} 个已用完";

    // By area: the score of the last one seated there in this run in such a way. Later seats in ranking order have lower scores; a seat
    // from the budget may come after the cell was full, so that it says nothing about who was seated within the cell.
    private static decimal?[] LastSeated(AllocationInput input, Field field, Matching matching, Func<Verdict, bool> way)
    {
        var last = new decimal?[input.Areas.Count];
        foreach (var position in field.Order)
        {
            if (matching.Choice[position] is var choice and not Matching.None && way(matching.Verdicts[(position * field.Width) + choice]))
                last[field.Areas[(position * field.Width) + choice]] = input.Applicants[position].Score;
        }

        return last;
    }

    private sealed record Facts(AllocationInput Input, Field Field, int NonBachelorLimit, decimal?[] ByQuota, decimal?[] ByAnyWay)
    {
        private readonly Dictionary<string, int> _numbers = Enumerable.Range(0, Input.Areas.Count).ToDictionary(i => Input.Areas[i].ServiceProvince);

        public AreaCapacity? AreaOf(string code) => _numbers.TryGetValue(code, out var number) ? Input.Areas[number] : null;

        public string LastScoreAt(AreaCapacity area) => Said(ByAnyWay[_numbers[area.ServiceProvince]]);

        public string LastByQuota(AreaCapacity area) => area.Quota == 0 ? "" : Said(ByQuota[_numbers[area.ServiceProvince]]);

        private static string Said(decimal? score) => score is { } last ? $"（末位选拔成绩 {last:0.####}）" : "（此前已安排完毕）";
    }
}
