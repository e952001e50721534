namespace XibuPlan.Identity.Contracts;

/// <summary>Marks the assembly of the events that Identity publishes.</summary>
public static class IdentityEvents;
