using System.Net;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>Public notices and objections (A7, D-16). Each test has a university of its own, so that it publishes its own applicants only.</summary>
public sealed class PublicNoticeTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    [Fact]
    public async Task Three_full_days_and_not_an_hour_less()
    {
        var wang = await Applicant.PlacedAsync(service, "10488");
        var notice = await Notices.PublishedAsync(wang.Maintainer, "university");
        var published = service.Clock.Today();
        service.Clock.Now = ChinaTime.StartOf(published.AddDays(4)).AddTicks(-1);
        var problem = await Notices.ConcludeAsync(wang.Reviewer, notice).RefusedAsync(HttpStatusCode.Conflict, "public-notice.still-running");
        Assert.Equal($"{published.AddDays(3):yyyy-MM-dd}", problem.GetProperty("endsOn").GetString());
        service.Clock.Now = ChinaTime.StartOf(published.AddDays(4));
        var concluded = await Notices.ConcludeAsync(wang.Reviewer, notice).ReadAsync();
        Assert.Equal("concluded", concluded.GetProperty("notice").GetProperty("state").GetString());
        await Notices.ConcludeAsync(wang.Reviewer, notice).RefusedAsync(HttpStatusCode.Conflict, "public-notice.not-in-this-state");
    }

    [Fact]
    public async Task Everybody_reads_it_and_nobody_reads_a_full_name()
    {
        var wang = await Applicant.PlacedAsync(service, "10489");
        var notice = await Notices.PublishedAsync(wang.Maintainer, "university");
        var anybody = service.As(null);
        var listing = await Notices.ListingAsync(anybody, notice, wang);
        Assert.Equal(("王*明", "新疆维吾尔自治区"), (listing.GetProperty("maskedName").GetString(), listing.GetProperty("serviceProvinceName").GetString()));
        Assert.Equal(1, (await anybody.GetAsync($"/api/recruitment/public-notices/{notice}").ReadAsync()).GetProperty("listed").GetInt32());
        var all = await anybody.GetAsync("/api/recruitment/public-notices?year=2020&university=10489").ReadAsync();
        Assert.Equal(notice, Assert.Single(all.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        await anybody.GetAsync($"/api/recruitment/public-notices/{Guid.CreateVersion7()}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Fact]
    public async Task The_province_lists_only_who_passed_at_the_university()
    {
        var (passed, waiting) = (await Applicant.PlacedAsync(service, "10610", "510000"), await Applicant.PlacedAsync(service, "10613", "510000"));
        await Notices.RunAsync(service, passed.Maintainer, "university");
        var notice = await Notices.PublishedAsync(passed.ProvinceMaintainer, "province");
        await Notices.ListingAsync(service.As(null), notice, passed);
        Assert.Equal(("under-province-notice", "placed"), (await passed.StateAsync(), await waiting.StateAsync()));
        await Notices.PublishAsync(passed.ProvinceMaintainer, "province").RefusedAsync(HttpStatusCode.Conflict, "public-notice.nobody-to-list");
    }

    [Fact]
    public async Task An_office_publishes_its_own_level_only()
    {
        await Notices.PublishAsync(service.As(Officers.Province("420000")), "university").RefusedAsync(HttpStatusCode.Forbidden, "public-notice.not-your-level");
        await Notices.PublishAsync(service.As(Officers.University("10486", "420000", OfficerRole.Reviewer)), "university").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task Another_office_does_not_conclude_it()
    {
        var wang = await Applicant.PlacedAsync(service, "10490");
        var notice = await Notices.PublishedAsync(wang.Maintainer, "university");
        await Notices.ConcludeAsync(service.As(Officers.University("10491", "420000")), notice).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await Notices.ConcludeAsync(wang.ProvinceReviewer, notice).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_dismissed_objection_costs_the_applicant_its_days_and_nobody_else()
    {
        var (accused, other) = (await Applicant.PlacedAsync(service, "10495"), await Applicant.PlacedAsync(service, "10495"));
        var notice = await Notices.PublishedAsync(accused.Maintainer, "university");
        service.Clock.Now = service.Clock.Now.AddDays(2);
        var objection = (await Notices.ObjectAsync(other.Self, notice, accused).ReadAsync()).GetProperty("id").GetGuid();
        service.Clock.Now = service.Clock.Now.AddDays(2);
        var concluded = await Notices.ConcludeAsync(accused.Maintainer, notice).ReadAsync();
        Assert.Equal("running", concluded.GetProperty("notice").GetProperty("state").GetString());
        Assert.Equal(("under-university-notice", "university-notice-done"), (await accused.StateAsync(), await other.StateAsync()));
        await Notices.ConcludeAsync(accused.Maintainer, notice).RefusedAsync(HttpStatusCode.Conflict, "public-notice.objection-open");
        await Notices.ResolveAsync(accused.Reviewer, objection, upheld: false).ReadAsync();
        await Notices.ConcludeAsync(accused.Maintainer, notice).RefusedAsync(HttpStatusCode.Conflict, "public-notice.still-running");
        service.Clock.Now = service.Clock.Now.AddDays(2);
        await Notices.ConcludeAsync(accused.Maintainer, notice).ReadAsync();
        Assert.Equal("university-notice-done", await accused.StateAsync());
    }

    [Fact]
    public async Task An_upheld_objection_puts_the_applicant_out_and_frees_the_seat()
    {
        var (accused, other) = (await Applicant.PlacedAsync(service, "10496"), await Applicant.ClearedAsync(service, "10496"));
        var notice = await Notices.PublishedAsync(accused.Maintainer, "university");
        var objection = (await Notices.ObjectAsync(other.Self, notice, accused).ReadAsync()).GetProperty("id").GetGuid();
        await Notices.ResolveAsync(accused.Reviewer, objection, upheld: true, " ").RefusedAsync(HttpStatusCode.UnprocessableEntity, "objection.reason-required");
        await Notices.ResolveAsync(accused.Reviewer, objection, upheld: true, new string('长', 501)).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await Notices.ResolveAsync(accused.Reviewer, objection, upheld: true, "学历不符").ReadAsync();
        Assert.Equal("rejected", await accused.StateAsync());
        foreach (var office in new[] { accused.Maintainer, accused.ProvinceReviewer, service.As(Officers.National()) })
            Assert.Equal("taken-down", (await Notices.ListingAsync(office, notice, accused)).GetProperty("state").GetString());
        foreach (var reader in new[] { service.As(null), other.Self, service.As(Officers.University("10501", "420000")), service.As(Officers.Province("430000")) })
            Assert.Empty((await reader.GetAsync($"/api/recruitment/public-notices/{notice}/listings").ReadAsync()).GetProperty("items").EnumerateArray());
        await Eventually.True(() => service.Events.Arrived<ApplicantWithdrawn>().Any(e => e.AggregateId == accused.Id));
        await Notices.ResolveAsync(accused.Reviewer, objection, upheld: false).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await Notices.ResolveAsync(accused.Reviewer, objection, upheld: false, seen: 2).RefusedAsync(HttpStatusCode.Conflict, "objection.not-in-this-state");
        await Notices.ObjectAsync(other.Self, notice, accused).RefusedAsync(HttpStatusCode.Conflict, "public-notice.not-listed");
    }

    [Fact]
    public async Task Objections_have_a_ground_a_period_and_are_filed_once()
    {
        var (accused, other) = (await Applicant.PlacedAsync(service, "10497"), await Applicant.ClearedAsync(service, "10497"));
        var notice = await Notices.PublishedAsync(accused.Maintainer, "university");
        await Notices.ObjectAsync(other.Self, notice, accused, " ").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await Notices.ObjectAsync(service.As(null), notice, accused).RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
        await Notices.ObjectAsync(other.Self, notice, other).RefusedAsync(HttpStatusCode.Conflict, "public-notice.not-listed");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Notices.ObjectAsync(other.Self, notice, accused)));
        Assert.Single(answers, a => a.IsSuccessStatusCode);
        await Notices.ObjectAsync(other.Self, notice, accused).RefusedAsync(HttpStatusCode.Conflict, "objection.already-filed");
        Assert.Single((await other.Self.GetAsync("/api/recruitment/objections?open=true").ReadAsync()).GetProperty("items").EnumerateArray());
        Assert.Empty((await service.As(Officers.Student()).GetAsync("/api/recruitment/objections").ReadAsync()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Whoever_may_object_reads_the_answer_to_their_own_objection_only()
    {
        var accused = await Applicant.PlacedAsync(service, "10513");
        var notice = await Notices.PublishedAsync(accused.Maintainer, "university");
        foreach (var person in new[] { Officers.County("420102"), Officers.Prefecture("420100"), Officers.Employer("420000"), Officers.Province("420000"), Officers.National() })
        {
            var objection = (await Notices.ObjectAsync(service.As(person), notice, accused).ReadAsync()).GetProperty("id").GetGuid();
            await Notices.ResolveAsync(accused.Reviewer, objection, upheld: false, "经核实不成立").ReadAsync();
            var own = Assert.Single((await service.As(person).GetAsync("/api/recruitment/objections?mine=true").ReadAsync()).GetProperty("items").EnumerateArray());
            Assert.Equal((objection, "经核实不成立"), (own.GetProperty("id").GetGuid(), own.GetProperty("resolution").GetString()));
        }
    }

    [Fact]
    public async Task After_the_last_day_objections_come_too_late()
    {
        var (accused, other) = (await Applicant.PlacedAsync(service, "10500"), await Applicant.ClearedAsync(service, "10500"));
        var notice = await Notices.PublishedAsync(accused.Maintainer, "university");
        service.Clock.Now = service.Clock.Now.AddDays(4);
        await Notices.ObjectAsync(other.Self, notice, accused).RefusedAsync(HttpStatusCode.UnprocessableEntity, "objection.period-over");
    }

    [Fact]
    public async Task Neither_the_publisher_nor_another_office_resolves()
    {
        var (accused, other) = (await Applicant.PlacedAsync(service, "10504"), await Applicant.ClearedAsync(service, "10504"));
        var both = service.As(Officers.University("10504", "420000"));
        var notice = await Notices.PublishedAsync(both, "university");
        var objection = (await Notices.ObjectAsync(other.Self, notice, accused).ReadAsync()).GetProperty("id").GetGuid();
        await Notices.ResolveAsync(both, objection, upheld: false).RefusedAsync(HttpStatusCode.Forbidden, "objection.second-officer-needed");
        await Notices.ResolveAsync(accused.ProvinceReviewer, objection, upheld: false).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await Notices.ResolveAsync(service.As(Officers.University("10505", "420000")), objection, upheld: false).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Fact]
    public async Task Who_was_edited_since_is_left_for_the_next_notice()
    {
        var (edited, other) = (await Applicant.PlacedAsync(service, "10507"), await Applicant.PlacedAsync(service, "10507"));
        await edited.EditAsync("major", "农学").ReadAsync();
        var notice = await Notices.PublishedAsync(other.Maintainer, "university");
        Assert.Equal(("placed", "under-university-notice"), (await edited.StateAsync(), await other.StateAsync()));
        await other.EditAsync("major", "农学").ReadAsync();
        service.Clock.Now = service.Clock.Now.AddDays(4);
        await Notices.ConcludeAsync(other.Maintainer, notice).RefusedAsync(HttpStatusCode.Conflict, "application.needs-re-review");
        await other.ReviewAsync().ReadAsync();
        await Notices.ConcludeAsync(other.Maintainer, notice).ReadAsync();
        Assert.Equal("university-notice-done", await other.StateAsync());
    }

    [Fact]
    public async Task Who_leaves_while_the_notice_is_being_concluded_is_not_on_it_and_the_others_pass()
    {
        var (leaver, other) = (await Applicant.PlacedAsync(service, "10512"), await Applicant.PlacedAsync(service, "10512"));
        var notice = await Notices.PublishedAsync(leaver.Maintainer, "university");
        service.Clock.Now = service.Clock.Now.AddDays(Notices.DaysUntilConcludable);

        Task<HttpResponseMessage>? concluding = null;
        await service.InDatabaseAsync(async db =>
        {
            await using var leaving = await db.Database.BeginTransactionAsync();
            var application = await db.LockApplications([leaver.Id]).SingleAsync();
            concluding = Notices.ConcludeAsync(leaver.Maintainer, notice);
            await Eventually.True(() => db.Database.SqlQuery<bool>(
                $"""SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))) AS "Value" """).SingleAsync());
            Assert.Null(application.LoseSeat(leaver.SeatId, "改派", service.Clock.GetUtcNow()).Refusal);
            await db.TakeDownListingAsync(application, CancellationToken.None);
            await db.SaveChangesAsync();
            await leaving.CommitAsync();
            return true;
        });

        Assert.Equal("concluded", (await concluding!.ReadAsync()).GetProperty("notice").GetProperty("state").GetString());
        Assert.Equal(("cleared", "university-notice-done"), (await leaver.StateAsync(), await other.StateAsync()));
    }

    [Fact]
    public async Task Who_leaves_is_taken_down_and_the_objection_lapses()
    {
        var (leaver, other) = (await Applicant.PlacedAsync(service, "10511"), await Applicant.ClearedAsync(service, "10511"));
        var notice = await Notices.PublishedAsync(leaver.Maintainer, "university");
        await Notices.ObjectAsync(other.Self, notice, leaver).ReadAsync();
        await service.DeliverTwiceAsync(leaver.Released());
        Assert.Equal("cleared", await leaver.StateAsync());
        Assert.Equal("taken-down", (await Notices.ListingAsync(leaver.Maintainer, notice, leaver)).GetProperty("state").GetString());
        var mine = await other.Self.GetAsync("/api/recruitment/objections").ReadAsync();
        Assert.Equal("lapsed", Assert.Single(mine.GetProperty("items").EnumerateArray()).GetProperty("state").GetString());
        // Nobody is left on it: the office need not wait for the days, and finds it among its work.
        var concludable = await leaver.Maintainer.GetAsync("/api/recruitment/public-notices?year=2020&university=10511&concludable=true").ReadAsync();
        Assert.Equal(notice, Assert.Single(concludable.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Contains("public-notice.conclude", (await leaver.Maintainer.GetAsync("/api/recruitment/work").ReadAsync()).GetRawText(), StringComparison.Ordinal);
        var concluded = await Notices.ConcludeAsync(leaver.Maintainer, notice).ReadAsync();
        Assert.Equal("concluded", concluded.GetProperty("notice").GetProperty("state").GetString());
    }
}
