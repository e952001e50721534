using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// For the demo: what somebody has asked for and nobody has answered. Posts and a waiver wait for province and nation, two volunteers
/// for their county, a late departure for finance, an employer's jobs come to their last day, the nation has a draft and an invitation out.
/// </summary>
internal sealed class LeaveRequests : Stage
{
    private const string Terms = "/api/service-management/terms";

    public override string Title => "Requests that nobody has answered yet";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        Func<Year, CancellationToken, Task>[] requests = [DeclarePostsAsync, AskTheNationAsync, LeaveLateAsync, AskTheCountyAsync, OfferJobsAsync, BeginNationallyAsync];
        progress.Expect(requests.Length);
        foreach (var request in requests)
        {
            await request(year, cancel);
            progress.Advance();
        }
    }

    /// <summary>One county's post waits for its province; another's has been reviewed there and waits for the nation.</summary>
    private static async Task DeclarePostsAsync(Year year, CancellationToken cancel)
    {
        const string Posts = "/api/placement/posts";
        var post = new PlannedPost("乡村小学教师", "rural-education", true, 2);
        await ApproveThePosts.DeclareAsync(year.Offices.CountiesOf(year.DeskProvinces[0])[0], OpenTheNextYear.Number, post, cancel);
        var reviewed = (await ApproveThePosts.DeclareAsync(year.Offices.CountiesOf(year.DeskProvinces[1])[0], OpenTheNextYear.Number, post, cancel)).As<PostView>();
        var reviewer = year.Offices.Provinces[year.DeskProvinces[1]].Reviewer;
        (await reviewer.ReviewAsync($"{Posts}/{reviewed.Id}", $"{Posts}/{reviewed.Id}/review", new { approve = true }, cancel)).Good();
    }

    private static async Task AskTheNationAsync(Year year, CancellationToken cancel)
    {
        var waiver = new { year = OpenTheNextYear.Number, rule = "youth", reason = "新建青年服务站三处，须先配齐人员，两年内调整到位。" };
        await year.Offices.Provinces[year.DeskProvinces[1]].Maintainer.PostAsync("/api/placement/ratio-waivers", waiver, cancel);
    }

    /// <summary>The last closed month gets a version that finance has not seen: the difference is for its officer to read.</summary>
    private static async Task LeaveLateAsync(Year year, CancellationToken cancel)
    {
        var asking = year.Asking;
        var month = LeaveMonths.Month.AddMonths(-1);
        var late = await new Departures(year, month).OneLeftEarlierAsync(cancel);
        year.Checks.Holds("who leaves late is not one of those who ask their county", late != asking.Stays && late != asking.Leaves, late.Session.Email);
        await new MonthClosing(year, late.SeatIn!, month).CloseAsync(cancel);
    }

    private static async Task AskTheCountyAsync(Year year, CancellationToken cancel)
    {
        await year.Asking.Stays.Session.PostAsync($"{Terms}/mine/extension-request", null, cancel);
        await year.Asking.Leaves.Session.PostAsync($"{Terms}/mine/leave-request", new { reason = "考取研究生，拟于六月离岗。" }, cancel);
    }

    /// <summary>One job will have expired when the demo's day comes, one will expire soon.</summary>
    private static async Task OfferJobsAsync(Year year, CancellationToken cancel)
    {
        var (province, employer) = (year.DeskProvinces[0], FindWork.EmployerOf(year));
        foreach (var (title, openings, expiresOn) in new[] { ("仓储物流管理员", 2, "2021-04-30"), ("果蔬合作社会计", 1, "2021-05-12") })
        {
            await employer.PostAsync("/api/employment/jobs",
                new { title, regionCode = year.Offices.CountiesOf(province)[0].Code, openings, description = "面向服务期满志愿者，五险一金，提供住宿。", contact = "简历发至 zhaopin@nongye.example", expiresOn }, cancel);
        }
    }

    /// <summary>The year after next is begun and without figures; an invitation is not accepted.</summary>
    private static async Task BeginNationallyAsync(Year year, CancellationToken cancel)
    {
        await year.Offices.National.Maintainer.PostAsync("/api/placement/programme-years", new { year = OpenTheNextYear.Number + 1 }, cancel);
        var invitation = new { office = new { kind = "national", code = "000000" }, email = "newcomer@national.demo", roles = new[] { "maintainer" } };
        await year.Offices.Administrator.PostAsync("/api/identity/invitations", invitation, cancel);
    }

    private sealed record PostView(Guid Id);
}
