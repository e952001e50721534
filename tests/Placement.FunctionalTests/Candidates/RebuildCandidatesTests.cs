using System.Net;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.Plans;

namespace XibuPlan.Placement.FunctionalTests.Candidates;

/// <summary>The copy of applications is built anew from what Recruitment and ServiceManagement announced (docs/decisions/0018).</summary>
public sealed class RebuildCandidatesTests(RebuildCandidatesTests.Fixture placement) : IClassFixture<RebuildCandidatesTests.Fixture>
{
    private const string Route = $"{PlacementFixture.Base}/copies/candidates/rebuild";

    private HttpClient Administrator => placement.As(Officers.National(OfficerRole.Administrator));

    [Fact]
    public async Task A_damaged_copy_is_as_its_owners_announced_it_and_nothing_follows_a_second_time()
    {
        var year = await placement.PublishSmallAsync();
        var (seated, edited, lost) = (await KnownAsync(year, 80), await KnownAsync(year, 70), await KnownAsync(year, 60));
        await placement.SeatAsync(Hubei, seated, Tibet).ReadAsync();
        var lostSeat = await SeatOfLostAsync(year, lost);
        var reverted = placement.Owners.Announce(new ApplicationReverted(Guid.CreateVersion7(), placement.Clock.Now, edited, 2, year, Hubei, Guid.CreateVersion7(), "10486", ["choices"]));
        await placement.DeliverTwiceAsync(reverted);
        // What is counted below has come: the event leaves after the seat's row.
        await Eventually.True(() => Task.FromResult(placement.Events.Arrived<SeatReleased>().Any(e => e.AggregateId == lostSeat)));
        var before = await CopyAsync();
        var (seats, released) = (await SeatsAsync(), placement.Events.Arrived<SeatReleased>().Count);
        await placement.InDatabaseAsync(async db => await db.Candidates.Where(c => c.ApplicationId == seated).ExecuteDeleteAsync()
            + await db.Candidates.Where(c => c.ApplicationId != seated).ExecuteUpdateAsync(set => set.SetProperty(c => c.Score, 1).SetProperty(c => c.AcceptsOtherProvinces, false).SetProperty(c => c.State, CandidateState.Cleared))
            + await db.Database.ExecuteSqlAsync($"INSERT INTO candidates SELECT gen_random_uuid(), year, version, state, person_id, recruiting_province_code, university_code, choices, degree, score, prior_volunteering, accepts_other_provinces FROM candidates LIMIT 1"));
        Assert.NotEqual(before, await CopyAsync());

        var rebuilt = await Administrator.PostAsync(Route, null).ReadAsync();

        var rows = before.Split('\n').Length;
        Assert.Equal((rows, rows, placement.Owners.Announced), (rebuilt.GetProperty("rowsBefore").GetInt32(), rebuilt.GetProperty("rowsAfter").GetInt32(), rebuilt.GetProperty("events").GetInt32()));
        Assert.Equal(before, await CopyAsync());
        Assert.Equal(seats, await SeatsAsync());
        Assert.False(await placement.InDatabaseAsync(db => db.OutboxMessages.AnyAsync()));
        Assert.Equal(released, placement.Events.Arrived<SeatReleased>().Count);
        Assert.Equal("National", await placement.InDatabaseAsync(db => db.AuditEntries.Where(a => a.Operation == "copy.rebuild").OrderBy(a => a.Seq).Select(a => a.Party).LastAsync()));
    }

    // What follows from it would never be done otherwise: when its message comes, it is no news to the copy any more.
    [Fact]
    public async Task An_event_whose_message_has_not_come_is_received_with_the_rebuild_and_only_once()
    {
        var year = await placement.PublishSmallAsync();
        var leaver = await KnownAsync(year, 80);
        var seat = (await placement.SeatAsync(Hubei, leaver, Tibet).ReadAsync()).GetProperty("id").GetGuid();
        var withdrawn = placement.Owners.Announce(new ApplicantWithdrawn(Guid.CreateVersion7(), placement.Clock.Now, leaver, 2, year, Hubei, Guid.CreateVersion7(), "withdrawn"));

        await Administrator.PostAsync(Route, null).ReadAsync();

        Assert.Equal("released", await placement.StateOfSeatAsync(seat));
        await Eventually.True(() => Task.FromResult(placement.Events.Arrived<SeatReleased>().Any(e => e.AggregateId == seat)));
        await placement.DeliverTwiceAsync(withdrawn);
        Assert.Single(placement.Events.Arrived<SeatReleased>(), e => e.AggregateId == seat);
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_gets_the_same_answer_and_rebuilds_nothing()
    {
        var year = await placement.PublishSmallAsync();
        var known = await KnownAsync(year, 75);
        var administrator = Administrator;
        administrator.DefaultRequestHeaders.Add("Idempotency-Key", "rebuild-once");
        var first = await administrator.PostAsync(Route, null).ReadAsync();
        var reverted = placement.Owners.Announce(new ApplicationReverted(Guid.CreateVersion7(), placement.Clock.Now, known, 2, year, Hubei, Guid.CreateVersion7(), "10486", ["major"]));

        var again = await administrator.PostAsync(Route, null).ReadAsync();

        Assert.Equal(first.GetRawText(), again.GetRawText());
        await placement.DeliverTwiceAsync(reverted);
    }

    [Fact]
    public async Task An_owner_that_is_away_leaves_the_copy_as_it_was()
    {
        await KnownAsync(await placement.PublishSmallAsync(), 90);
        var before = await CopyAsync();
        placement.Owners.IsAway = true;

        var problem = await Administrator.PostAsync(Route, null).RefusedAsync(HttpStatusCode.ServiceUnavailable, "copy.owner-away");

        placement.Owners.IsAway = false;
        Assert.Contains("recruitment", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await CopyAsync());
    }

    [Fact]
    public async Task Only_the_nations_administrator_rebuilds_and_only_what_is_a_copy()
    {
        await Administrator.PostAsync($"{PlacementFixture.Base}/copies/seats/rebuild", null).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        foreach (var another in new[] { Officers.National(OfficerRole.Reviewer), Officers.Province(Hubei, OfficerRole.Administrator) })
            await placement.As(another).PostAsync(Route, null).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");

        var copies = await Administrator.GetAsync($"{PlacementFixture.Base}/copies").ReadAsync();

        Assert.Equal("""[{"name":"candidates","owners":["recruitment","service-management"],"isAppendOnly":false}]""", copies.GetRawText());
    }

    // A cleared applicant, of whom the owner tells again.
    private async Task<Guid> KnownAsync(int year, decimal score)
    {
        var cleared = placement.Owners.Announce(new ApplicantCleared(Guid.CreateVersion7(), placement.Clock.Now, Guid.CreateVersion7(), 1, year, Hubei,
            Guid.CreateVersion7(), "10486", [Tibet], "bachelor", score, PriorVolunteering: false, AcceptsOtherProvinces: true));
        await placement.DeliverTwiceAsync(cleared);
        return cleared.AggregateId;
    }

    // Admitted, and lost before any duty (A8).
    private async Task<Guid> SeatOfLostAsync(int year, Guid application)
    {
        var seat = (await placement.SeatAsync(Hubei, application, Tibet).ReadAsync()).GetProperty("id").GetGuid();
        await placement.DeliverTwiceAsync(placement.Owners.Announce(new TermClosed(Guid.CreateVersion7(), placement.Clock.Now, Guid.CreateVersion7(), 3, year, Tibet,
            Guid.CreateVersion7(), new DateOnly(year, 8, 1), application, BeganDuty: false)));
        return seat;
    }

    private Task<string> CopyAsync() => placement.InDatabaseAsync(db => db.Database
        .SqlQuery<string>($"""SELECT coalesce(string_agg(c::text, E'\n' ORDER BY application_id), '') AS "Value" FROM candidates c""").SingleAsync());

    private Task<string> SeatsAsync() => placement.InDatabaseAsync(async db =>
        string.Join('\n', await db.Seats.OrderBy(s => s.Id).Select(s => $"{s.Id} {s.State} {s.Revision}").ToListAsync()));

    public sealed class Fixture : PlacementFixture
    {
        public OwnersStandIn Owners { get; } = new();

        protected override async Task BeforeStartAsync()
        {
            await Owners.StartAsync();
            foreach (var owner in new[] { "identity", "recruitment", "service-management" }) Set($"services:{owner}:http:0", Owners.Address.ToString());
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Owners.DisposeAsync();
            GC.SuppressFinalize(this);
        }
    }
}
