using System.Globalization;
using XibuPlan.SampleService.Notes;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>Work is read from the lifecycle: whose step it is, and who else's.</summary>
public sealed class WorkQueueTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task Whoever_takes_the_step_has_the_work_and_the_others_wait_for_them()
    {
        await WriteAsync("510401", 2);

        var mine = await WorkOfAsync(Officers.County("510401", OfficerRole.Reviewer));
        var maintainers = await WorkOfAsync(Officers.County("510401", OfficerRole.Maintainer));
        var provinces = await WorkOfAsync(Officers.Province("510000"));

        Assert.Equal(("note.review", 2, true, null), (mine.Key, mine.Count, mine.Mine, mine.WaitingOn));
        Assert.Equal((false, "县级项目办（审核）"), (maintainers.Mine, maintainers.WaitingOn));
        Assert.Equal((false, "县级项目办（审核）"), (provinces.Mine, provinces.WaitingOn));
        Assert.Equal("unreviewed", mine.Filter["state"]);
    }

    [Fact]
    public async Task Work_is_overdue_from_the_day_after_the_last_day()
    {
        await WriteAsync("510402", 1);
        var county = Officers.County("510402");

        service.Clock.MoveTo(2020, 5, 1);
        Assert.Equal((0, new DateOnly(2020, 5, 1)), await OverdueAsync(county));
        service.Clock.MoveTo(2020, 5, 2);
        Assert.Equal((1, new DateOnly(2020, 5, 1)), await OverdueAsync(county));
    }

    [Theory]
    [InlineData("2020-04-30", "2020-05-01", 1)]
    [InlineData("2020-05-01", "2020-05-01", 1)]
    [InlineData("2020-05-02", null, 0)]
    public void Nobody_is_late_with_what_came_after_the_last_day(string came, string? due, int overdue)
    {
        var waiting = new Waiting(1, ChinaTime.StartOf(DateOnly.Parse(came, CultureInfo.InvariantCulture)));

        var item = Note.Lifecycle.Work(NoteAction.Review, Officers.County("510404"), "审核", waiting, new DateOnly(2020, 5, 1), new DateOnly(2020, 6, 1));

        Assert.Equal((due, overdue), (item.DueOn?.ToString("O", CultureInfo.InvariantCulture), item.Overdue));
    }

    [Fact]
    public async Task A_step_at_which_nothing_waits_is_left_out() =>
        Assert.Empty((await service.As(Officers.County("510403")).GetAsync("/api/sample/work").ReadAsync<WorkQueue>()).Items);

    [Fact]
    public void Mine_comes_first_and_the_handbooks_order_stays()
    {
        static WorkItem Item(string key, bool mine) => new(key, "", 1, 0, null, null, mine, mine ? null : "省", new Dictionary<string, string>());

        Assert.Equal(["b", "d", "a", "c"], WorkQueue.Of(Item("a", false), Item("b", true), Item("c", false), Item("d", true)).Items.Select(i => i.Key));
    }

    private async Task<(int Overdue, DateOnly? DueOn)> OverdueAsync(Actor actor) => (await WorkOfAsync(actor)) is var item ? (item.Overdue, item.DueOn) : default;

    private async Task<WorkItem> WorkOfAsync(Actor actor) =>
        (await service.As(actor).GetAsync("/api/sample/work").ReadAsync<WorkQueue>()).Items.Single(i => i.Key == "note.review");

    private Task<int> WriteAsync(string region, int notes) => service.InDatabaseAsync(async db =>
    {
        for (var i = 0; i < notes; i++) db.Notes.Add(Note.Write(region, "x", null));
        return await db.SaveChangesAsync();
    });
}
