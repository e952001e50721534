using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>What Placement says about seats, in every order in which it may arrive; each event is delivered twice.</summary>
public sealed class SeatTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    [Fact]
    public async Task A_reserved_seat_is_taken_once()
    {
        var wang = await Applicant.PlacedAsync(service);
        Assert.Equal(("placed", 1), (await wang.StateAsync(), await CountAsync(wang, "OnSeatReserved")));
    }

    [Fact]
    public async Task A_released_seat_leaves_the_applicant_in_the_reserve_pool()
    {
        var wang = await Applicant.PlacedAsync(service);
        await service.DeliverTwiceAsync(wang.Released());
        var view = await wang.ViewAsync();
        Assert.Equal(("cleared", System.Text.Json.JsonValueKind.Null), (view.GetProperty("state").GetString(), view.GetProperty("seat").ValueKind));
        Assert.Equal(1, await CountAsync(wang, "OnSeatReleased"));
    }

    [Fact]
    public async Task A_release_that_overtakes_its_reservation_wins()
    {
        var wang = await Applicant.ClearedAsync(service);
        await service.DeliverTwiceAsync(wang.Released(version: 2));
        await service.DeliverTwiceAsync(wang.Reserved(version: 1));
        Assert.Equal("cleared", await wang.StateAsync());
    }

    [Fact]
    public async Task Another_seat_replaces_the_first_whatever_the_order()
    {
        var wang = await Applicant.PlacedAsync(service);
        var other = Guid.CreateVersion7();
        await service.DeliverTwiceAsync(wang.Reserved("530000", seat: other));
        await service.DeliverTwiceAsync(wang.Released());
        var view = await wang.ViewAsync();
        Assert.Equal(("placed", other, "530000"), (view.GetProperty("state").GetString(), view.GetProperty("seat").GetProperty("id").GetGuid(),
            view.GetProperty("seat").GetProperty("serviceProvinceCode").GetString()));
    }

    [Fact]
    public async Task An_older_reservation_that_comes_late_leaves_the_newer_seat()
    {
        var wang = await Applicant.ClearedAsync(service);
        var newer = Guid.CreateVersion7();
        await service.DeliverTwiceAsync(wang.Reserved("530000", seat: newer));
        await service.DeliverTwiceAsync(wang.Reserved());
        await service.DeliverTwiceAsync(wang.Released());
        var view = await wang.ViewAsync();
        Assert.Equal(("placed", newer), (view.GetProperty("state").GetString(), view.GetProperty("seat").GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_seat_that_crosses_an_edit_is_kept_and_the_form_reviewed_again()
    {
        var wang = await Applicant.ClearedAsync(service);
        await wang.EditAsync("major", "农学").ReadAsync();
        await service.DeliverTwiceAsync(wang.Reserved());
        Assert.Equal(("placed", true), (await wang.StateAsync(), (await wang.ViewAsync()).GetProperty("needsReReview").GetBoolean()));
        await wang.ReviewAsync().ReadAsync();
        await Eventually.True(() => service.Events.Arrived<ApplicantCleared>().Count(e => e.AggregateId == wang.Id) == 2);
    }

    [Fact]
    public async Task Who_withdrew_meanwhile_keeps_out()
    {
        var wang = await Applicant.ClearedAsync(service);
        await wang.WithdrawAsync("另有安排").ReadAsync();
        await service.DeliverTwiceAsync(wang.Reserved());
        Assert.Equal("withdrawn", await wang.StateAsync());
    }

    [Fact]
    public async Task Withdrawing_with_a_seat_tells_Placement()
    {
        var wang = await Applicant.PlacedAsync(service);
        await wang.WithdrawAsync("考取研究生").ReadAsync();
        await Eventually.True(() => service.Events.Arrived<ApplicantWithdrawn>().Any(e => e.AggregateId == wang.Id));
        await service.DeliverTwiceAsync(wang.Released());
        Assert.Equal("withdrawn", await wang.StateAsync());
    }

    private Task<int> CountAsync(Applicant applicant, string operation) =>
        service.InDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.EntityId == applicant.Id && a.Operation == operation));
}
