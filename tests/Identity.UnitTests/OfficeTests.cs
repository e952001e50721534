using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>The offices of the programme (ORG-1).</summary>
public sealed class OfficeTests
{
    private static readonly IReadOnlyList<Office> Seeded = [.. OfficeSeed.All()];

    [Fact]
    public void Every_cell_of_the_lifecycle_is_as_the_table_says() => Lifecycles.AssertCells(OfficeLifecycle.Table,
        (OfficeState.Open, OfficeAction.Close, OfficeState.Closed, Party.Province | Party.National, OfficerRole.Maintainer));

    [Fact]
    public void Every_region_and_every_university_has_one_office_and_finance_has_one()
    {
        Assert.Equal(3378 + 2631 + 1, Seeded.Count);
        Assert.Equal(Seeded.Count, Seeded.Select(o => o.Id).Distinct().Count());
        Assert.Equal(1, Seeded.Count(o => o.Kind == Party.National));
        Assert.Equal(33 - 1, Seeded.Count(o => o.Kind == Party.Province));
        Assert.Equal(2631, Seeded.Count(o => o.Kind == Party.University));
        Assert.Equal(1, Seeded.Count(o => o.Kind == Party.Finance));
    }

    [Fact]
    public void Every_office_but_the_nations_comes_after_the_office_above_it()
    {
        var seen = new HashSet<Guid>();
        foreach (var office in Seeded)
        {
            Assert.True(office.Kind == Party.National ? office.ParentId is null : seen.Contains(office.ParentId!.Value), office.Name);
            seen.Add(office.Id);
        }
    }

    [Fact]
    public void An_offices_id_never_changes()
    {
        Assert.Equal(Office.IdOf(Party.Province, "410000"), Seeded.Single(o => o is { Kind: Party.Province, RegionCode: "410000" }).Id);
        // A change of these values would orphan every reference in an installed system.
        Assert.Equal(Guid.Parse(NationalId), Office.IdOf(Party.National, "000000"));
        Assert.Equal(8, Office.IdOf(Party.National, "000000").Version);
    }

    [Fact]
    public void An_office_is_under_another_exactly_where_the_regions_say_so() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(Seeded.Where(o => o.Kind is not (Party.University or Party.Finance))).Two().ToArbitrary(), pair =>
        {
            var (above, below) = pair;
            var actor = new Actor(Guid.CreateVersion7(), above.Kind, above.Region) { OfficeId = above.Id };
            return below.IsUnder(actor) == Ancestors(below).Contains(above.Id);
        }));

    [Fact]
    public void A_universitys_officer_is_over_the_own_office_only()
    {
        var own = Seeded.Single(o => o.UniversityCode == "10459");
        var actor = new Actor(Guid.CreateVersion7(), Party.University, own.Region) { OfficeId = own.Id, UniversityCode = own.UniversityCode };
        Assert.Equal([own.Id], Seeded.Where(o => o.IsUnder(actor)).Select(o => o.Id));
    }

    [Fact]
    public void The_nation_is_over_finance_and_finance_over_nobody_else()
    {
        var finance = Seeded.Single(o => o.Kind == Party.Finance);
        Assert.True(finance.IsUnder(new Actor(Guid.CreateVersion7(), Party.National, RegionCode.Nation) { OfficeId = Office.IdOf(Party.National, "000000") }));
        var actor = new Actor(Guid.CreateVersion7(), Party.Finance, RegionCode.Nation) { OfficeId = finance.Id };
        Assert.Equal([finance.Id], Seeded.Where(o => o.IsUnder(actor)).Select(o => o.Id));
    }

    [Fact]
    public void Only_an_employer_closes()
    {
        var maintainer = new Actor(Guid.CreateVersion7(), Party.National, RegionCode.Nation) { Roles = new HashSet<OfficerRole> { OfficerRole.Maintainer } };
        Assert.Equal("office.not-an-employer", Seeded[0].Close(maintainer, "撤并").Refusal?.Code);
        Assert.Null(Office.OfEmployer("单位", RegionCode.Parse("410000")).Close(maintainer, "撤并").Refusal);
    }

    // By the codes, as the actor's containment is; a county directly under its province (省直管) has a prefecture's stand-in above it.
    private static IEnumerable<Guid> Ancestors(Office office)
    {
        for (var at = office; at is not null; at = Seeded.FirstOrDefault(o => o.Id == at.ParentId)) yield return at.Id;
    }

    private const string NationalId = "96eb9ead-991e-8061-8bf8-bdccacff0712";
}
