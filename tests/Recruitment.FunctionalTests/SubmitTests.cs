using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

public sealed class SubmitTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>, IDisposable
{
    [Fact]
    public async Task The_window_opens_and_closes_at_midnight_in_China()
    {
        var wang = await Applicant.DraftAsync(service);
        service.Clock.Now = ChinaTime.StartOf(new(2020, 4, 15)).AddTicks(-1);
        await wang.SubmitAsync().RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.window-closed");
        service.Clock.Now = ChinaTime.StartOf(new(2020, 6, 11));
        var problem = await wang.SubmitAsync().RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.window-closed");
        Assert.Contains("2020年6月10日", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        service.Clock.Now = ChinaTime.StartOf(new(2020, 6, 11)).AddTicks(-1);
        Assert.Equal("unreviewed", (await wang.SubmitAsync().ReadAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_first_instant_of_the_first_day_is_inside()
    {
        var wang = await Applicant.DraftAsync(service);
        service.Clock.Now = ChinaTime.StartOf(new(2020, 4, 15));
        await wang.SubmitAsync().ReadAsync();
    }

    [Fact]
    public async Task Twice_is_refused_with_what_may_be_done_instead()
    {
        var wang = await Applicant.SubmittedAsync(service);
        var problem = await wang.SubmitAsync().RefusedAsync(HttpStatusCode.Conflict, "application.not-in-this-state");
        Assert.Equal(["edit", "withdraw"], problem.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_key_submits_once_and_answers_the_same()
    {
        var wang = await Applicant.DraftAsync(service);
        var client = wang.Self;
        client.DefaultRequestHeaders.Add("Idempotency-Key", "submit-1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await client.PostAsync("/api/recruitment/applications/mine/submit", null)).Content.ReadAsStringAsync()));
        Assert.Single(answers.Distinct());
        await TestSupport.Servers.Eventually.True(() => service.Events.Arrived<ApplicationSubmitted>().Any(e => e.AggregateId == wang.Id));
        Assert.Equal(1, await service.InDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.EntityId == wang.Id && a.Operation == "application.submit")));
    }

    [Fact]
    public async Task Without_a_published_year_nobody_signs_up()
    {
        await service.InDatabaseAsync(db => db.ProgrammeYears.ExecuteDeleteAsync());
        try
        {
            await service.As(Officers.Student()).PutAsJsonAsync("/api/recruitment/applications/mine", Applicant.FormOf(Applicant.SyntheticId(400_004)))
                .RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.no-programme-year");
        }
        finally
        {
            await service.DeliverTwiceAsync(RecruitmentFixture.Published(1));
            await service.DeliverTwiceAsync(RecruitmentFixture.Matrix(1));
        }
    }

    [Fact]
    public async Task Before_the_matrix_arrives_any_province_may_be_chosen_and_on_submitting_it_is_looked_at_again()
    {
        await service.InDatabaseAsync(db => db.ProgrammeYears.ExecuteUpdateAsync(y => y.SetProperty(x => x.MatrixVersion, 0).SetProperty(x => x.ServiceProvinces, (string[]?)null)));
        var wang = await Applicant.DraftAsync(service, change: form => form["choices"] = new[] { "110000" });
        await service.DeliverTwiceAsync(RecruitmentFixture.Matrix(1));
        await wang.SubmitAsync().RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.choices-wrong");
        await wang.EditAsync("choices", new[] { "650000" }).ReadAsync();
        await wang.SubmitAsync().ReadAsync();
    }

    [Fact]
    public async Task A_year_of_which_only_the_matrix_has_come_is_no_year_yet()
    {
        await service.DeliverTwiceAsync(RecruitmentFixture.Matrix(1, year: 2021));
        Assert.Equal(2020, await service.InDatabaseAsync(async db => (await db.CurrentYearAsync(service.Clock.Today(), default))!.Year));
        await Applicant.DraftAsync(service);
        await service.InDatabaseAsync(db => db.ProgrammeYears.IgnoreQueryFilters().Where(y => y.Year == 2021).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Who_applied_in_an_earlier_year_begins_anew_and_what_is_stored_of_that_year_is_not_taken_over()
    {
        var wang = await Applicant.ReviewedAsync(service);
        await service.DeliverTwiceAsync(RecruitmentFixture.Published(1) with { ProgrammeYear = 2021 });
        try
        {
            const string mine = "/api/recruitment/applications/mine";
            var form = new Dictionary<string, object?>(wang.Form) { ["graduationYear"] = 2021 };
            await wang.Self.PutAsJsonAsync(mine, form.Where(f => f.Key != "idNumber").ToDictionary()).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.Equal("draft", (await wang.Self.PutAsJsonAsync(mine, form).ReadAsync()).GetProperty("state").GetString());
            var submitted = await wang.SubmitAsync().ReadAsync();
            Assert.Equal((2021, "unreviewed"), (submitted.GetProperty("year").GetInt32(), submitted.GetProperty("state").GetString()));
        }
        finally
        {
            await service.InDatabaseAsync(db => db.Applications.Where(a => a.Year == 2021).ExecuteDeleteAsync());
            await service.InDatabaseAsync(db => db.ProgrammeYears.Where(y => y.Year == 2021).ExecuteDeleteAsync());
        }
    }

    [Fact]
    public async Task An_older_matrix_that_comes_late_changes_nothing()
    {
        await service.DeliverTwiceAsync(RecruitmentFixture.Matrix(3));
        await service.DeliverTwiceAsync(RecruitmentFixture.Matrix(2, ["110000"]));
        await (await Applicant.DraftAsync(service)).SubmitAsync().ReadAsync();
    }

    [Fact]
    public Task Of_two_publications_taken_over_at_once_the_newer_one_stays() => service.InDatabaseAsync(newer => service.InDatabaseAsync(async older =>
    {
        var version = (await older.ProgrammeYears.SingleAsync()).Version;
        (await newer.ProgrammeYears.SingleAsync()).Take(RecruitmentFixture.Published((int)version + 2));
        (await older.ProgrammeYears.SingleAsync()).Take(RecruitmentFixture.Published((int)version + 1));
        await newer.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => older.SaveChangesAsync());
        return true;
    }));

    [Fact]
    public async Task A_newer_policy_moves_the_window_and_an_older_one_that_arrives_late_does_not()
    {
        var longer = new Dictionary<string, string>(RecruitmentFixture.Policy2020) { ["signup.close"] = "2020-06-12" };
        await service.DeliverTwiceAsync(RecruitmentFixture.Published(50, longer));
        await service.DeliverTwiceAsync(RecruitmentFixture.Published(49));
        var wang = await Applicant.DraftAsync(service);
        service.Clock.MoveTo(2020, 6, 12);
        Assert.Equal(50, (await wang.SubmitAsync().ReadAsync()).GetProperty("policyVersion").GetInt32());
        await service.DeliverTwiceAsync(RecruitmentFixture.Published(51));
    }

    [Fact]
    public async Task A_student_withdraws_with_a_reason()
    {
        var wang = await Applicant.SubmittedAsync(service);
        await wang.WithdrawAsync(" ").RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.reason-required");
        await wang.WithdrawAsync("另有安排").ReadAsync();
        Assert.Equal("withdrawn", await wang.StateAsync());
        await TestSupport.Servers.Eventually.True(() => service.Events.Arrived<ApplicantWithdrawn>().Any(e => e.AggregateId == wang.Id && !e.Reason.Contains("另有", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_withdrawn_draft_is_nobodys_business()
    {
        var (draft, other) = (await Applicant.DraftAsync(service), await Applicant.SubmittedAsync(service));
        await draft.WithdrawAsync("不报了").ReadAsync();
        await other.WithdrawAsync("不报了").ReadAsync();
        await TestSupport.Servers.Eventually.True(() => service.Events.Arrived<ApplicantWithdrawn>().Any(e => e.AggregateId == other.Id));
        Assert.DoesNotContain(service.Events.Arrived<ApplicantWithdrawn>(), e => e.AggregateId == draft.Id);
    }

    public void Dispose() => service.Clock.MoveTo(2020, 5, 1);
}
