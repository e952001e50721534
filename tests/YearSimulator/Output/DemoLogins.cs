using System.Text.Json;
using Spectre.Console;
using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Programme;
using XibuPlan.YearSimulator.Stages;

namespace XibuPlan.YearSimulator.Output;

/// <summary>Somebody who can sign in after the demo's story.</summary>
/// <param name="Role">In English.</param>
/// <param name="Office">Its Chinese name; of a person, empty.</param>
/// <param name="Waits">What waits for them, in the portal's words.</param>
/// <param name="At">The address of the API under which it waits: a list that is not empty, or a record on which they may act.</param>
public sealed record DemoLogin(string Role, string Office, string Email, string Password, string Waits, string At);

/// <summary>Who can sign in after the demo's story, and what waits for them.</summary>
internal sealed class DemoLogins(Year year, DemoSecrets secrets)
{
    private const string Terms = "/api/service-management/terms";
    private static readonly string Next = $"year={OpenTheNextYear.Number}";
    private static readonly string Month = $"{LeaveMonths.Month:yyyy-MM}", InWords = $"{LeaveMonths.Month:yyyy年M月}";

    /// <summary>Prints a line per role, and keeps them as <c>demo-logins.json</c> in the data directory.</summary>
    public void Print(DataDirectory data)
    {
        var table = new Table().Title("Demo logins").AddColumns("who", "e-mail", "password", "待办");
        if (Console.IsOutputRedirected) table.Border(TableBorder.Ascii);
        var logins = All().ToList();
        foreach (var login in logins) table.AddRow(login.Role, login.Email, login.Password, Markup.Escape($"{login.Office}：{login.Waits}".TrimStart('：')));
        AnsiConsole.Write(table);
        data.Write("demo-logins.json", JsonSerializer.Serialize(logins, Json.Options));
    }

    private IEnumerable<DemoLogin> All() => [.. People(), .. Recruiting(), .. Serving(), .. National()];

    private IEnumerable<DemoLogin> People()
    {
        var (student, volunteer, arrived) = (year.Newcomers[0], year.Asking.Stays, year.Arrived);
        yield return new("student", "", student.Session.Email, student.Password, "检查并提交报名登记表", "/api/recruitment/applications/mine");
        yield return new("newly arrived volunteer", "", arrived.Session.Email, arrived.Password, "办理二次信息注册", $"{Terms}/mine");
        yield return new("volunteer", "", volunteer.Session.Email, volunteer.Password, "查看每月补贴和延期申请", $"{Terms}/mine");
    }

    private IEnumerable<DemoLogin> Recruiting()
    {
        var university = year.Offices.Universities[year.Newcomers[0].UniversityCode];
        var (first, second) = (year.Offices.Provinces[year.Newcomers[0].Recruiting], year.Offices.Provinces[year.Newcomers[^1].Recruiting]);
        yield return Officer(university, "reviewer", "审核报名登记表，办结公示", $"/api/recruitment/applications?{Next}&state=unreviewed");
        yield return Officer(university, "maintainer", "录入选拔成绩和体检结果，发布公示", $"/api/recruitment/applications?{Next}&state=reviewed");
        yield return Officer(first, "maintainer", "为候备人选安排名额", LeaveApplications.Candidates(first.Code), "recruiting province");
        yield return Officer(second, "reviewer", "确认对接方案，办结公示，签发确认通知书", $"/api/placement/placement-runs?{Next}&state=proposed", "recruiting province");
    }

    private IEnumerable<DemoLogin> Serving()
    {
        var (desks, counties) = (year.DeskProvinces.Select(p => year.Offices.Provinces[p]).ToList(), "/api/service-management/county-months");
        yield return Officer(year.Offices.Counties[year.Asking.Stays.County!], "maintainer", $"提交{InWords}名单，办理延期和离岗", $"{Terms}?leaveRequested=true");
        yield return Officer(desks[0], "reviewer", "审核岗位申报", $"/api/placement/posts?{Next}&state=declared", "service province");
        yield return Officer(desks[1], "reviewer", $"审核{InWords}县级名单", $"{counties}?month={Month}&state=unreviewed", "service province");
        yield return Officer(desks[2], "maintainer", $"提交{InWords}省级名单", $"{counties}?month={Month}&state=approved", "service province");
        var employer = FindWork.EmployerOf(year);
        yield return new("employer", "用人单位", employer.Email, FindWork.PasswordOf(desks[0].Code), "延长或关闭到期的岗位", "/api/employment/jobs/managed?time=expired");
    }

    private IEnumerable<DemoLogin> National()
    {
        const string Office = "全国项目办";
        var password = secrets.AdminPassword;
        yield return new("national maintainer", Office, year.Offices.National.Maintainer.Email, password, $"编制 {OpenTheNextYear.Number + 1} 年度计划",
            $"/api/placement/programme-years/{OpenTheNextYear.Number + 1}");
        yield return new("national reviewer", Office, year.Offices.National.Reviewer.Email, password, $"核定{InWords}人数，审定岗位，审批结构豁免",
            $"/api/service-management/province-months?month={Month}&state=submitted");
        yield return new("administrator", Office, year.Offices.Administrator.Email, password, "跟进未接受的邀请", "/api/identity/invitations?state=sent");
        yield return new("finance", "财政部门", "finance@national.demo", password, "比较版本差异，确认应发", "/api/subsidy/headcounts?state=reissued");
    }

    private static DemoLogin Officer(Office office, string role, string waits, string at, string? kind = null) =>
        new($"{kind ?? office.Kind} {role}", office.Name, $"{role}.{office.Code}@{office.Kind}.demo", Office.PasswordOf(office.Code, role), waits, at);
}
