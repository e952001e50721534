using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Placement.Allocation;

namespace XibuPlan.Placement.UnitTests.Allocation;

/// <summary>Small random inputs in which every rule binds now and then.</summary>
internal static class Worlds
{
    public static readonly string[] Codes = ["150000", "420000", "540000", "650000", "660000"];

    /// <summary>A recruiting province with up to five destinations and some earlier seats; scores repeat, so that the lottery decides too.</summary>
    public static Gen<AllocationInput> Any { get; } =
        from seed in Gen.Choose(0, int.MaxValue)
        from applicants in Gen.Choose(0, 40)
        select Of(new Random(seed), applicants, sharesBind: true);

    /// <summary>The same with share rules, area totals and the province's total out of the way: only cells and the budget bind.</summary>
    public static Gen<AllocationInput> WithoutShares { get; } =
        from seed in Gen.Choose(0, int.MaxValue)
        from applicants in Gen.Choose(0, 40)
        select Of(new Random(seed), applicants, sharesBind: false);

    private static AllocationInput Of(Random random, int applicants, bool sharesBind)
    {
        var areas = Codes.Take(random.Next(1, Codes.Length + 1)).Select(code => AreaOf(random, code, sharesBind)).ToList();
        var (quota, taken) = (areas.Sum(a => a.Quota), areas.Sum(a => a.Taken));
        var total = sharesBind ? Math.Max(quota, taken) : 1_000;
        var province = new ProvinceCapacity(total, taken, random.Next(0, 5) + areas.Sum(a => Math.Max(0, a.Taken - a.Quota)),
            areas.Sum(a => Math.Max(0, a.Taken - a.Quota)), sharesBind ? 85 : 0, sharesBind ? total * 15 / 100 : total, 0);
        return new AllocationInput(2020, "420000", 1, $"seed-{random.Next(5)}", province, areas, [.. Enumerable.Range(0, applicants).Select(i => ApplicantOf(random, i))]);
    }

    private static AreaCapacity AreaOf(Random random, string code, bool sharesBind)
    {
        var (quota, taken) = (random.Next(0, 7), random.Next(0, 3));
        var recruits = sharesBind ? taken + random.Next(0, 12) : 1_000;
        return new AreaCapacity(code, quota, taken, recruits, taken, sharesBind && code == "420000" ? recruits * 7 / 10 : null);
    }

    private static Applicant ApplicantOf(Random random, int number)
    {
        var choices = Codes.Append("110000").OrderBy(_ => random.Next()).Take(random.Next(0, 4)).ToList();
        var id = new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, (byte)random.Next(256));
        return new Applicant(id, choices, random.Next(60, 75), random.Next(3) == 0, random.Next(4) != 0);
    }
}
