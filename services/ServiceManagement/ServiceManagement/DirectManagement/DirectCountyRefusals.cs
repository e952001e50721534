using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>Why a county is not managed directly.</summary>
public static class DirectCountyRefusals
{
    /// <summary>D-22: who proposed does not confirm.</summary>
    public static readonly Refusal OwnProposal = Refusal.Forbidden("direct-county.own-proposal", "省直管须由另一名工作人员复核，提出人不能自行确认。");

    /// <summary>The county is proposed or managed directly already.</summary>
    public static readonly Refusal Already = Refusal.Conflict("direct-county.already", "{0}已提出或已实行省直管。");

    /// <summary>No county of the province.</summary>
    public static readonly Refusal NotYourCounty = Refusal.Rule("direct-county.not-your-county", "{0} 不是本省的县级地区。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All = [.. DirectCountyLifecycle.Table.Refusals, OwnProposal, Already, NotYourCounty];
}
