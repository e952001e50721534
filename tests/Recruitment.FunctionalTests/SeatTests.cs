using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
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
    public async Task A_seat_that_crosses_a_change_of_university_is_told_to_Placement_and_leads_to_no_notice()
    {
        var wang = await Applicant.ClearedAsync(service, "10488");
        await wang.EditAsync("phone", "13900001234").ReadAsync();
        wang.Form["phone"] = "13900001234";
        await wang.EditAsync("universityCode", "10511").ReadAsync();
        await service.DeliverTwiceAsync(wang.Reserved());
        await Eventually.True(() => service.Events.Arrived<ApplicationReverted>().Any(e => e.AggregateId == wang.Id && e.ChangedFields.Contains("universityCode")));

        var reviewer = service.As(Officers.University("10511", Applicant.Province, OfficerRole.Reviewer));
        await reviewer.PostSeenAsync(wang.Path("review"), await wang.RevisionAsync(), new { paperFormReceived = true }).ReadAsync();
        var officer = service.As(Officers.University("10511", Applicant.Province, OfficerRole.Maintainer));
        await officer.PostAsJsonAsync("/api/recruitment/public-notices", new { level = "university", year = 2020 })
            .RefusedAsync(HttpStatusCode.Conflict, "public-notice.nobody-to-list");
        var line = (await officer.GetAsync("/api/recruitment/applications?state=placed").ReadAsync()).GetProperty("items").EnumerateArray().Single();
        Assert.DoesNotContain("publish-university-notice", line.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));

        await service.DeliverTwiceAsync(wang.Released());
        Assert.Equal("unreviewed", await wang.StateAsync());
    }

    [Fact]
    public async Task Whose_results_are_gone_is_not_confirmed()
    {
        var wang = await Applicant.PlacedAsync(service, "10491");
        await Notices.RunAsync(service, wang.Maintainer, "university");
        await Notices.RunAsync(service, wang.ProvinceMaintainer, "province");
        await service.InDatabaseAsync(db => db.Applications.Where(a => a.Id == wang.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.MedicallyFit, (bool?)null)));
        await wang.SignAsync().RefusedAsync(HttpStatusCode.Conflict, "application.results-missing");
        service.Clock.MoveTo(2020, 5, 1);
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
        var serviceProvince = service.As(Officers.Province("650000", OfficerRole.Maintainer));
        await serviceProvince.GetAsync($"/api/recruitment/applications/{wang.Id}").ReadAsync();
        await service.DeliverTwiceAsync(wang.Released());
        Assert.Equal("withdrawn", await wang.StateAsync());
        await serviceProvince.GetAsync($"/api/recruitment/applications/{wang.Id}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    private Task<int> CountAsync(Applicant applicant, string operation) =>
        service.InDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.EntityId == applicant.Id && a.Operation == operation));
}
