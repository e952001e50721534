namespace XibuPlan.Gateway.Routing;

/// <summary>A service as the public sees it.</summary>
/// <param name="Name">Its name in routes, configuration and telemetry.</param>
/// <param name="Title">Its Chinese name.</param>
/// <param name="Purpose">What it is for, in one line.</param>
public sealed record PublicApi(string Name, string Title, string Purpose)
{
    /// <summary>Everything that can be reached through the gateway: <c>/api/{name}/**</c> and <c>/openapi/{name}.json</c>.</summary>
    public static readonly IReadOnlyList<PublicApi> All =
    [
        new("identity", "身份与机构", "机构、账号、岗位、登录与对接凭证"),
        new("recruitment", "招募", "报名、审核、体检、公示与录取确认"),
        new("placement", "计划与分配", "年度政策、实施规模、招募指标、岗位与名额"),
        new("service-management", "在岗管理", "报到、在岗、延期、离岗与每月在岗名册"),
        new("subsidy", "生活补贴", "核定人数、补贴标准、应发明细与财政对接"),
        new("employment", "就业服务", "用人单位、招聘岗位与离岗去向"),
    ];
}
