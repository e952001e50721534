using Spectre.Console;
using XibuPlan.YearSimulator.Programme;
using XibuPlan.YearSimulator.Stages;

namespace XibuPlan.YearSimulator.Output;

/// <summary>Who can sign in after the demo's story, and what waits for them.</summary>
internal static class DemoLogins
{
    /// <summary>Prints a line per role.</summary>
    public static void Print(Year year)
    {
        var table = new Table().Title("Demo logins").AddColumns("谁", "e-mail", "password", "待办");
        if (Console.IsOutputRedirected) table.Border(TableBorder.Ascii);
        foreach (var (who, email, password, waits) in Lines(year)) table.AddRow(Markup.Escape(who), email, password, waits);
        AnsiConsole.Write(table);
    }

    private static IEnumerable<(string Who, string Email, string Password, string Waits)> Lines(Year year)
    {
        var (newcomers, asking, desks, month) = (year.Newcomers, year.Asking, year.DeskProvinces, $"{LeaveMonths.Month:yyyy-MM}");
        var (university, recruiting) = (year.Offices.Universities[newcomers[0].UniversityCode], year.Offices.Provinces[newcomers[0].Recruiting]);
        yield return ("学生", newcomers[0].Session.Email, newcomers[0].Password, "完善并提交报名登记表");
        yield return ("志愿者", asking.Stays.Session.Email, asking.Stays.Password, "查看计发、延期申请");
        yield return Officer(university, "reviewer", "审核报名登记表");
        yield return Officer(university, "maintainer", "录入选拔成绩和体检结果");
        yield return Officer(recruiting, "maintainer", "运行名额分配（招募省）");
        yield return Officer(recruiting, "reviewer", "确认分配结果（招募省）");
        yield return Officer(year.Offices.Counties[asking.Stays.County!], "maintainer", $"上报 {month} 名单、办理延期和离岗");
        yield return Officer(year.Offices.Provinces[desks[0]], "reviewer", "审核县申报的岗位");
        yield return Officer(year.Offices.Provinces[desks[1]], "reviewer", $"审核县级 {month} 名单");
        yield return Officer(year.Offices.Provinces[desks[2]], "maintainer", $"提交省级 {month} 名单");
        yield return ("全国项目办（审核）", year.Offices.National.Reviewer.Email, "as printed by start.sh", $"核定 {month} 人数");
        yield return ("用人单位", FindWork.EmployerEmail(desks[0]), Office.PasswordOf(desks[0], "employer"), "发布岗位");
    }

    private static (string, string, string, string) Officer(Office office, string role, string waits) =>
        ($"{office.Name}（{(role == "reviewer" ? "审核" : "经办")}）", $"{role}.{office.Code}@{office.Kind}.demo", Office.PasswordOf(office.Code, role), waits);
}
