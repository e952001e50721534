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
    public void A_record_follows_only_what_is_newer()
    {
        var destination = Destination.Of(Change("left", "升学") with { AggregateVersion = 5 })!;
        var restored = Destination.Of(Change("on-duty", null) with { From = "left", AggregateVersion = 7 })!;
        Assert.True(restored.TakenBack);
        Assert.True(destination.Follow(restored));
        Assert.False(destination.Follow(restored));
        Assert.False(destination.Follow(Destination.Of(Change("left", "就业") with { AggregateVersion = 6 })!));
        Assert.Equal((7, true, "升学"), (destination.SourceVersion, destination.TakenBack, destination.Place));
        Assert.True(destination.Follow(Destination.Of(Change("left", "就业") with { AggregateVersion = 8 })!));
        Assert.Equal((8, false, "就业"), (destination.SourceVersion, destination.TakenBack, destination.Place));
    }

    [Theory]
    [InlineData(100, 0, 100)]
    [InlineData(101, 0, 100)]
    [InlineData(98, 2, 100)]
    [InlineData(98, 4, 99)]
    public void Long_words_are_cut_between_characters(int letters, int pairs, int kept)
    {
        var place = Destination.Of(Change("left", new string('学', letters) + string.Concat(Enumerable.Repeat("𠮷", pairs / 2))))!.Place;
        Assert.Equal(kept, place.Length);
        Assert.Equal(letters + pairs > Destination.LongestPlace, place.EndsWith('…'));
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(place)));
    }

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
