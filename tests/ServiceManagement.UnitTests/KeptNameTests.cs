using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>Whose eyes a full name is for: every party, inside and outside the region, and for one's own and another's term.</summary>
public sealed class KeptNameTests
{
    private static readonly KeptName Name = new(Guid.CreateVersion7(), Guid.CreateVersion7(), "520102", [], "王*");

    [Theory]
    [InlineData(Party.County, "520102", true)]
    [InlineData(Party.County, "520103", false)]
    [InlineData(Party.Prefecture, "520100", true)]
    [InlineData(Party.Prefecture, "520200", false)]
    [InlineData(Party.Province, "520000", true)]
    [InlineData(Party.Province, "510000", false)]
    [InlineData(Party.National, "000000", false)]
    [InlineData(Party.University, "520000", false)]
    [InlineData(Party.Employer, "520000", false)]
    [InlineData(Party.System, "000000", false)]
    [InlineData(Party.Machine, null, false)]
    [InlineData(Party.County, null, false)]
    [InlineData(Party.None, null, false)]
    public void Offices_in_charge_of_the_term_read_it(Party party, string? region, bool full) =>
        Assert.Equal(full, Name.IsFullFor(new Actor(Guid.CreateVersion7(), party, region is null ? null : RegionCode.Parse(region))));

    [Fact]
    public void A_county_does_not_read_it_while_the_term_has_none() =>
        Assert.False((Name with { Region = "520000" }).IsFullFor(new Actor(Guid.CreateVersion7(), Party.County, RegionCode.Parse("520102"))));

    [Fact]
    public void Volunteers_read_their_own_and_nobody_elses()
    {
        Assert.True(Name.IsFullFor(new Actor(Name.PersonId, Party.Student, null)));
        Assert.False(Name.IsFullFor(new Actor(Guid.CreateVersion7(), Party.Student, null)));
        Assert.False(Name.IsFullFor(new Actor(Name.PersonId, Party.Employer, RegionCode.Parse("520000"))));
    }
}
