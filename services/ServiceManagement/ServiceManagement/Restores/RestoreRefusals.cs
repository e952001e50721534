using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>Why a leaver is not restored.</summary>
public static class RestoreRefusals
{
    /// <summary>Only a departure is taken back.</summary>
    public static readonly Refusal NotLeft = Refusal.Conflict("restore.not-left", "志愿者当前状态为“{0}”，只有离岗的志愿者可以申请还原。");

    /// <summary>The agreed service is over.</summary>
    public static readonly Refusal ServiceOver = Refusal.Rule("restore.service-over", "服务期至 {0} 已满，不能还原。");

    /// <summary>A request waits already.</summary>
    public static readonly Refusal Already = Refusal.Conflict("restore.already", "该志愿者已有还原申请在审核中。");

    /// <summary>Who asks does not endorse.</summary>
    public static readonly Refusal OwnRequest = Refusal.Forbidden("restore.own-request", "申请人不能审核自己提出的还原申请。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All = [.. RestoreLifecycle.Table.Refusals, NotLeft, ServiceOver, Already, OwnRequest];
}
