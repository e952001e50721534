using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Placement.Allocation;

namespace XibuPlan.Placement.UnitTests.Allocation;

/// <summary>What holds for every input (docs/decisions/0008-placement-allocation.md names each).</summary>
public sealed partial class QuotaAllocatorProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void No_cell_budget_area_or_total_is_ever_exceeded() => ForAny(input =>
    {
        var result = QuotaAllocator.Allocate(input);
        var seated = SeatedBy(result);
        var excess = input.Areas.Sum(a => Math.Max(0, a.Taken + seated.GetValueOrDefault(a.ServiceProvince) - a.Quota));
        return excess <= Math.Max(input.Province.SelfAdjustLimit, input.Province.SelfAdjusted)
            && input.Province.Taken + seated.Values.Sum() <= input.Province.Quota
            && input.Areas.All(a => a.AreaTaken + seated.GetValueOrDefault(a.ServiceProvince) <= a.NewRecruits)
            && input.Areas.All(a => a.InProvinceLimit is not { } limit || a.Taken + seated.GetValueOrDefault(a.ServiceProvince) <= Math.Max(limit, a.Taken))
            && seated.Keys.All(code => input.Areas.Any(a => a.ServiceProvince == code));
    });

    [Fact]
    public void The_degree_share_holds_over_what_is_really_seated() => ForAny(input =>
    {
        var result = QuotaAllocator.Allocate(input);
        var bachelors = input.Applicants.ToDictionary(a => a.ApplicationId, a => a.Bachelor);
        var below = result.Proposals.Count(p => p.ServiceProvinceCode is not null && !bachelors[p.ApplicationId]);
        var total = input.Province.Taken + result.Seated;
        return below == result.NonBachelor && result.DegreeShareHolds && below * 100 <= total * 15 && below <= input.Province.NonBachelorLimit;
    });

    [Fact]
    public void Nobody_is_passed_over_for_a_lower_ranked_applicant_within_a_cell() => ForAny(input =>
    {
        var result = QuotaAllocator.Allocate(input);
        var people = input.Applicants.ToDictionary(a => a.ApplicationId);
        return result.Proposals.All(envious => result.Proposals.Where(p => p.Rank > envious.Rank && p.Code == "placed.by-quota").All(other =>
            !Prefers(people[envious.ApplicationId], other.ServiceProvinceCode!, envious.Choice)
            // The one exception: a degree below bachelor, behind somebody with one, after the share was reached.
            || (!people[envious.ApplicationId].Bachelor && people[other.ApplicationId].Bachelor)));
    });

    [Fact]
    public void Nobody_loses_a_first_choice_to_a_lower_ranked_applicant_at_all() => ForAny(input =>
    {
        var result = QuotaAllocator.Allocate(input);
        var people = input.Applicants.ToDictionary(a => a.ApplicationId);
        return result.Proposals.Where(p => p.Choice != 1 && people[p.ApplicationId].Bachelor && people[p.ApplicationId].Choices.Count > 0)
            .All(p => result.Proposals.All(other => other.Rank < p.Rank || other.ServiceProvinceCode != people[p.ApplicationId].Choices[0]));
    });

    [Fact]
    public void The_order_of_the_input_changes_nothing() => ForAny(input =>
    {
        var turned = input with { Applicants = [.. input.Applicants.Reverse()], Areas = [.. input.Areas.Reverse()] };
        return Canonical.JsonOf(QuotaAllocator.Allocate(input.InOrder())) == Canonical.JsonOf(QuotaAllocator.Allocate(turned.InOrder()))
            && ByApplication(QuotaAllocator.Allocate(input)).SequenceEqual(ByApplication(QuotaAllocator.Allocate(turned)));
    });

    [Fact]
    public void The_same_input_gives_the_same_bytes_again() => ForAny(input =>
        Canonical.JsonOf(QuotaAllocator.Allocate(Canonical.Parse<AllocationInput>(Canonical.JsonOf(input)))) == Canonical.JsonOf(QuotaAllocator.Allocate(input)));

    [Fact]
    public void To_name_a_granted_choice_earlier_never_loses_it() => ForAny(input =>
    {
        var before = QuotaAllocator.Allocate(input);
        return before.Proposals.Where(p => p.Choice > 1).Take(5).All(p =>
        {
            var raised = input with { Applicants = [.. input.Applicants.Select(a => a.ApplicationId == p.ApplicationId ? Raise(a, p.ServiceProvinceCode!) : a)] };
            return QuotaAllocator.Allocate(raised).Proposals.Single(q => q.ApplicationId == p.ApplicationId).ServiceProvinceCode == p.ServiceProvinceCode;
        });
    });

    [Fact]
    public void Where_no_share_binds_it_is_the_textbook_matching() => Check.One(Many, Prop.ForAll(Worlds.WithoutShares.ToArbitrary(), input =>
        ByApplication(QuotaAllocator.Allocate(input)).SequenceEqual(
            TextbookDeferredAcceptance.Match(input).OrderBy(e => e.Key).Select(e => (e.Key, e.Value)))));

    [Fact]
    public void Everybody_gets_a_reason_for_every_choice_that_was_tried() => ForAny(input =>
        QuotaAllocator.Allocate(input).Proposals.All(p => p.Explanation.EndsWith('。') && p.Code.Length > 0
            && (p.Choice is null) == (p.ServiceProvinceCode is null) && (p.Choice is null || p.Verdicts.Count == p.Choice)));

    [Fact]
    public void Nobody_reads_of_a_last_score_below_their_own_or_of_a_quota_of_none_that_is_full() => ForAny(input =>
    {
        var scores = input.Applicants.ToDictionary(a => a.ApplicationId, a => a.Score);
        return QuotaAllocator.Allocate(input).Proposals.All(p => !p.Explanation.Contains("对口名额 0 个", StringComparison.Ordinal)
            && LastScores().Matches(p.Explanation).All(m => decimal.Parse(m.Groups["score"].Value, CultureInfo.InvariantCulture) >= scores[p.ApplicationId]));
    });

    [GeneratedRegex("末位选拔成绩 (?<score>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastScores();

    private static void ForAny(Func<AllocationInput, bool> holds) => Check.One(Many, Prop.ForAll(Worlds.Any.ToArbitrary(), holds));

    private static bool Prefers(Applicant applicant, string area, int? granted)
    {
        var place = applicant.Choices.ToList().IndexOf(area);
        return place >= 0 && (granted is null || place < granted - 1);
    }

    private static Applicant Raise(Applicant applicant, string area) =>
        applicant with { Choices = [area, .. applicant.Choices.Where(c => c != area)] };

    private static Dictionary<string, int> SeatedBy(AllocationResult result) => result.Proposals.Where(p => p.ServiceProvinceCode is not null)
        .GroupBy(p => p.ServiceProvinceCode!).ToDictionary(g => g.Key, g => g.Count());

    private static IEnumerable<(Guid, string?)> ByApplication(AllocationResult result) =>
        result.Proposals.OrderBy(p => p.ApplicationId).Select(p => (p.ApplicationId, p.ServiceProvinceCode));
}
