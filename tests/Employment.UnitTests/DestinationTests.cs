using XibuPlan.Employment.Destinations;
using XibuPlan.Employment.Employers;
using XibuPlan.ServiceManagement.Contracts.V1;
using Xunit;

namespace XibuPlan.Employment.UnitTests;

/// <summary>Which events say something about a destination or an employer.</summary>
public sealed class DestinationTests
{
    private static VolunteerStateChanged Change(string to, string? destination, string? region = "520102") => new(Guid.Empty, DateTimeOffset.UnixEpoch,
        Guid.CreateVersion7(), 3, 2020, region, Guid.CreateVersion7(), "on-duty", to, new DateOnly(2021, 7, 1), destination);

    [Fact]
    public void A_departure_names_a_destination()
    {
        var change = Change("left", "升学");
        var destination = Destination.Of(change)!;
        Assert.Equal((change.AggregateId, change.PersonId, 2020, "520102", new DateOnly(2021, 7, 1), "升学"), (destination.TermId,
            destination.PersonId, destination.ProgrammeYear, destination.RegionCode, destination.LeftOn, destination.Place));
    }

    [Theory]
    [InlineData("on-duty", "升学", "520102")]
    [InlineData("closed", "升学", "520102")]
    [InlineData("left", null, "520102")]
    [InlineData("left", "", "520102")]
    [InlineData("left", "升学", null)]
    public void Nothing_else_does(string to, string? destination, string? region) => Assert.Null(Destination.Of(Change(to, destination, region)));

    [Fact]
    public void A_copy_follows_only_what_is_newer()
    {
        var employer = new Employer { Id = Guid.CreateVersion7() };
        Assert.True(employer.Follow(2, "甲公司", "520000", open: true));
        Assert.False(employer.Follow(2, "乙公司", "540000", open: false));
        Assert.False(employer.Follow(1, "乙公司", "540000", open: false));
        Assert.Equal(("甲公司", "520000", true), (employer.Name, employer.RegionCode, employer.IsOpen));
        Assert.True(employer.Follow(3, "甲公司", "520000", open: false));
        Assert.False(employer.IsOpen);
    }
}
