namespace XibuPlan.ServiceDefaults.Problems;

/// <summary>The refusals that every service can give.</summary>
public static class CommonRefusals
{
    /// <summary>The request's body, route or query cannot be read.</summary>
    public static readonly Refusal Malformed = Refusal.Malformed("request.malformed", "请求内容无法解析，请检查格式后重试。");

    /// <summary>One or more fields are missing or wrong; see <c>errors</c>.</summary>
    public static readonly Refusal Invalid = Refusal.Malformed("request.invalid", "填写的内容有误，请按提示修改后重新提交。");

    /// <summary>Nobody is signed in.</summary>
    public static readonly Refusal NotSignedIn = Refusal.Unauthorised("access.not-signed-in", "请先登录。");

    /// <summary>The caller's office, role or scope never does this.</summary>
    public static readonly Refusal NotYourOffice = Refusal.Forbidden("access.not-your-office", "您所在的机构或岗位无权进行此操作。");

    /// <summary>Absent, or outside the caller's scope.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("request.not-found", "未找到相应的记录，或不在您的管理范围内。");

    /// <summary>A review needs the version that the reviewer saw.</summary>
    public static readonly Refusal IfMatchRequired = new("request.if-match-required", 428, "审核操作须注明所依据的版本（If-Match），请刷新页面后重试。");

    /// <summary>The thing changed since the caller read it.</summary>
    public static readonly Refusal Stale = Refusal.Stale("request.stale", "该记录已被更新，请刷新查看最新内容后再操作。");

    /// <summary>Somebody else changed the same thing at the same moment.</summary>
    public static readonly Refusal Raced = Refusal.Conflict("request.raced", "该记录正被他人同时修改，请刷新后重试。");

    /// <summary>The idempotency key was used for another request.</summary>
    public static readonly Refusal KeyReused = Refusal.Rule("request.idempotency-key-reused", "同一幂等键（Idempotency-Key）不能用于不同的请求。");

    /// <summary>The idempotency key is too long or has characters that a header should not have.</summary>
    public static readonly Refusal KeyMalformed = Refusal.Malformed("request.idempotency-key-malformed", "幂等键（Idempotency-Key）须为 1–128 个可见字符。");

    /// <summary>The list cannot be put in this order; the fact <c>sorts</c> names those that it can.</summary>
    public static readonly Refusal SortUnknown = Refusal.Malformed("request.sort-unknown", "列表不支持按“{0}”排序，可用：{1}。");

    /// <summary>A list too long for one file.</summary>
    public static readonly Refusal ExportTooLarge = Refusal.Rule("request.export-too-large", "一次最多导出 {0} 行，请先缩小筛选范围。");

    /// <summary>The service whose data a copy repeats does not answer; the copy is as it was.</summary>
    public static readonly Refusal OwnerAway = new("copy.owner-away", 503, "数据来源服务“{0}”暂时不可用，本地副本未改动，请稍后重试。");

    /// <summary>Every refusal above, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
        [Malformed, Invalid, NotSignedIn, NotYourOffice, NotFound, IfMatchRequired, Stale, Raced, KeyReused, KeyMalformed, SortUnknown, ExportTooLarge, OwnerAway];
}
