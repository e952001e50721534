namespace XibuPlan.Subsidy.Contracts;

/// <summary>Marks the assembly of the events that Subsidy publishes.</summary>
public static class SubsidyEvents;
