using System.Net;
using System.Net.Http.Json;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

public sealed class ReviewTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    [Fact]
    public async Task No_paper_form_no_review()
    {
        var wang = await Applicant.SubmittedAsync(service);
        await wang.ReviewAsync(paper: false).RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.paper-form-missing");
        Assert.Equal("unreviewed", await wang.StateAsync());
    }

    [Fact]
    public async Task A_review_names_the_version_that_was_compared()
    {
        var wang = await Applicant.SubmittedAsync(service);
        var seen = await wang.RevisionAsync();
        await wang.Reviewer.PostAsJsonAsync(wang.Path("review"), new { paperFormReceived = true }).RefusedAsync((HttpStatusCode)428, "request.if-match-required");
        await wang.EditAsync("major", "农学").ReadAsync();
        await wang.Reviewer.PostSeenAsync(wang.Path("review"), seen, new { paperFormReceived = true }).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await wang.Reviewer.PostSeenAsync(wang.Path("return"), seen, new { reason = "不符" }).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
    }

    [Fact]
    public async Task Who_maintains_does_not_review()
    {
        var wang = await Applicant.SubmittedAsync(service);
        await wang.Maintainer.PostSeenAsync(wang.Path("review"), 2, new { paperFormReceived = true }).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_returned_form_says_why_and_comes_back()
    {
        var wang = await Applicant.SubmittedAsync(service);
        await wang.ReturnAsync(null).RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.reason-required");
        await wang.ReturnAsync("专业与纸质表不符").ReadAsync();
        var timeline = await wang.Self.GetAsync("/api/recruitment/applications/mine/timeline").ReadAsync();
        Assert.Contains("退回原因", timeline.GetProperty("nextStep").GetString(), StringComparison.Ordinal);
        Assert.Equal("专业与纸质表不符", timeline.GetProperty("steps").EnumerateArray().Last().GetProperty("reason").GetString());
        await wang.EditAsync("major", "农学").ReadAsync();
        Assert.Equal("returned", await wang.StateAsync());
        await wang.SubmitAsync().ReadAsync();
        await wang.ReviewAsync().ReadAsync();
        Assert.Equal("reviewed", await wang.StateAsync());
    }

    [Fact]
    public async Task An_edit_reverts_the_review_at_once_and_says_so_to_everybody()
    {
        var wang = await Applicant.ReviewedAsync(service);
        await wang.EditAsync("phone", "13900005678").ReadAsync();
        Assert.Equal("unreviewed", await wang.StateAsync());
        var reverted = await Eventually.Value(() => Task.FromResult(service.Events.Arrived<ApplicationReverted>().SingleOrDefault(e => e.AggregateId == wang.Id)));
        Assert.Equal(["phone"], reverted.ChangedFields);
        var steps = (await wang.Self.GetAsync("/api/recruitment/applications/mine/timeline").ReadAsync()).GetProperty("steps");
        Assert.Contains("手机号", steps.EnumerateArray().Last().GetProperty("reason").GetString(), StringComparison.Ordinal);
        await wang.ReviewAsync().ReadAsync();
        await Eventually.True(() => service.Events.Arrived<ApplicationReviewed>().Count(e => e.AggregateId == wang.Id) == 2);
    }

    [Fact]
    public async Task A_stack_of_forms_is_reviewed_with_an_outcome_for_each()
    {
        var good = await Applicant.SubmittedAsync(service);
        var stale = await Applicant.SubmittedAsync(service);
        var done = await Applicant.ReviewedAsync(service);
        var foreign = await Applicant.SubmittedAsync(service, "10487");
        var items = new[]
        {
            new { id = good.Id, revision = await good.RevisionAsync() }, new { id = stale.Id, revision = 1L },
            new { id = done.Id, revision = await done.RevisionAsync() }, new { id = foreign.Id, revision = await foreign.RevisionAsync() },
        };
        var outcome = await good.Reviewer.PostAsJsonAsync("/api/recruitment/application-reviews", new { items }).ReadAsync();
        Assert.Equal((1, 3), (outcome.GetProperty("done").GetInt32(), outcome.GetProperty("refused").GetInt32()));
        Assert.Equal([null, "request.stale", "application.not-in-this-state", "request.not-found"],
            outcome.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("code").GetString()));
        Assert.Equal(("reviewed", "unreviewed", "unreviewed"), (await good.StateAsync(), await stale.StateAsync(), await foreign.StateAsync()));
        await good.Reviewer.PostAsJsonAsync("/api/recruitment/application-reviews", new { items = Array.Empty<object>() }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Theory]
    [InlineData("application-reviews")]
    [InlineData("confirmation-notices")]
    public async Task A_stack_with_one_form_twice_is_refused_as_a_whole(string route)
    {
        var wang = await Applicant.SubmittedAsync(service);
        var officer = route == "application-reviews" ? wang.Reviewer : wang.ProvinceReviewer;
        var one = new { id = wang.Id, revision = await wang.RevisionAsync() };
        var problem = await officer.PostAsJsonAsync($"/api/recruitment/{route}", new { items = new[] { one, one } })
            .RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty("items").EnumerateArray());
        Assert.Equal("unreviewed", await wang.StateAsync());
    }

    [Theory]
    [InlineData("application-reviews")]
    [InlineData("selection-scores")]
    [InlineData("medical-results")]
    public async Task An_empty_item_is_refused(string route)
    {
        var wang = await Applicant.SubmittedAsync(service);
        var officer = route == "application-reviews" ? wang.Reviewer : wang.Maintainer;
        await officer.PostAsJsonAsync($"/api/recruitment/{route}", new { items = new object?[] { null } }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task With_a_seat_an_edit_waits_for_another_review_and_the_seat_stays()
    {
        var wang = await Applicant.PlacedAsync(service);
        await wang.ReviewAsync().RefusedAsync(HttpStatusCode.Conflict, "application.nothing-to-review");
        await wang.EditAsync("degree", "master").RefusedAsync(HttpStatusCode.Conflict, "application.fixed-by-seat");
        await wang.EditAsync("qq", "987654321").ReadAsync();
        var view = await wang.ViewAsync();
        Assert.Equal(("placed", true, wang.SeatId), (view.GetProperty("state").GetString(), view.GetProperty("needsReReview").GetBoolean(), view.GetProperty("seat").GetProperty("id").GetGuid()));
        await wang.ReviewAsync().ReadAsync();
        Assert.False((await wang.ViewAsync()).GetProperty("needsReReview").GetBoolean());
        await Eventually.True(() => service.Events.Arrived<ApplicantCleared>().Count(e => e.AggregateId == wang.Id) == 2);
    }

    [Fact]
    public async Task A_score_is_between_0_and_100()
    {
        var wang = await Applicant.ReviewedAsync(service);
        await wang.ScoreAsync(100.01m).RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.score-out-of-range");
    }

    [Fact]
    public async Task Unfit_is_the_end_and_the_event_does_not_say_why()
    {
        var wang = await Applicant.ReviewedAsync(service);
        await wang.MedicalAsync(fit: false).ReadAsync();
        Assert.Equal("medically-unfit", await wang.StateAsync());
        Assert.Empty((await wang.ViewAsync()).GetProperty("allowedActions").EnumerateArray());
        var gone = await Eventually.Value(() => Task.FromResult(service.Events.Arrived<ApplicantWithdrawn>().SingleOrDefault(e => e.AggregateId == wang.Id)));
        Assert.Equal("未通过选拔", gone.Reason);
    }

    [Fact]
    public async Task Tibet_asks_for_the_lungs_and_drops_out_without_them()
    {
        var wang = await Applicant.ReviewedAsync(service, change: form => form["choices"] = new[] { "540000", "530000" });
        await wang.ScoreAsync(70).ReadAsync();
        var problem = await wang.MedicalAsync(fit: true).RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.lung-result-required");
        Assert.True(problem.GetProperty("errors").TryGetProperty("pulmonaryFunctionFit", out _));
        await wang.MedicalAsync(fit: true, lungs: false).ReadAsync();
        var cleared = await Eventually.Value(() => Task.FromResult(service.Events.Arrived<ApplicantCleared>().SingleOrDefault(e => e.AggregateId == wang.Id)));
        Assert.Equal(["530000"], cleared.Choices);
    }

    [Fact]
    public async Task Scores_and_results_of_a_whole_examination_are_entered_at_once()
    {
        var (one, tibet) = (await Applicant.ReviewedAsync(service), await Applicant.ReviewedAsync(service, change: form => form["choices"] = new[] { "540000" }));
        var foreign = await Applicant.ReviewedAsync(service, "10487");
        var scores = new[] { new { id = one.Id, score = 91.5m }, new { id = tibet.Id, score = 200m }, new { id = foreign.Id, score = 60m } };
        Assert.Equal([null, "application.score-out-of-range", "request.not-found"], await CodesAsync(one, "selection-scores", scores));
        var results = new[] { new { id = one.Id, fit = true }, new { id = tibet.Id, fit = true }, new { id = foreign.Id, fit = true } };
        Assert.Equal([null, "application.lung-result-required", "request.not-found"], await CodesAsync(one, "medical-results", results));
        Assert.Equal(("cleared", "reviewed", "reviewed"), (await one.StateAsync(), await tibet.StateAsync(), await foreign.StateAsync()));
    }

    [Fact]
    public async Task An_edit_that_races_a_review_never_ends_as_a_reviewed_form_that_nobody_saw()
    {
        for (var round = 0; round < 6; round++)
        {
            var wang = await Applicant.SubmittedAsync(service);
            var seen = await wang.RevisionAsync();
            var (review, edit) = (wang.Reviewer.PostSeenAsync(wang.Path("review"), seen, new { paperFormReceived = true }), wang.EditAsync("major", "农学"));
            await Task.WhenAll(review, edit);
            var view = await wang.ViewAsync();
            Assert.Equal((await edit).IsSuccessStatusCode, view.GetProperty("major").GetString() == "农学");
            Assert.Equal((await edit).IsSuccessStatusCode ? "unreviewed" : "reviewed", view.GetProperty("state").GetString());
        }
    }

    private static async Task<IEnumerable<string?>> CodesAsync<TItem>(Applicant applicant, string path, TItem[] items) =>
        (await applicant.Maintainer.PostAsJsonAsync($"/api/recruitment/{path}", new { items }).ReadAsync()).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("code").GetString());
}
