using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway;

/// <summary>What the gateway itself refuses; everything else is the services' answer.</summary>
public static class GatewayRefusals
{
    /// <summary>A browser's changing request without the header that no foreign page can send.</summary>
    public static readonly Refusal CsrfRefused =
        Refusal.Forbidden("session.csrf-refused", "为防止跨站请求，浏览器的提交须带有请求头 X-XibuPlan: 1，请刷新页面后重试。");

    /// <summary>The body is larger than the gateway lets through (4 MB).</summary>
    public static readonly Refusal TooLarge = new("request.too-large", StatusCodes.Status413PayloadTooLarge, "提交的内容过大，请控制在 4 MB 以内。");

    /// <summary>One address asks more often than is allowed; <c>Retry-After</c> says when to come back.</summary>
    public static readonly Refusal TooMany = Refusal.TooMany("request.too-many", "操作过于频繁，请稍后再试。");

    /// <summary>The service behind the gateway cannot be reached.</summary>
    public static readonly Refusal ServiceUnavailable =
        new("gateway.service-unavailable", StatusCodes.Status503ServiceUnavailable, "相关服务暂时不可用，请稍后重试。");

    /// <summary>The service behind the gateway did not answer in time; what it was asked may still take effect.</summary>
    public static readonly Refusal ServiceTimedOut =
        new("gateway.service-timed-out", StatusCodes.Status504GatewayTimeout, "相关服务未能及时响应，请稍后查看结果或重试。");

    /// <summary>Every refusal above, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All = [CsrfRefused, TooLarge, TooMany, ServiceUnavailable, ServiceTimedOut];
}
