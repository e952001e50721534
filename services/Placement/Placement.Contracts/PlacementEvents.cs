namespace XibuPlan.Placement.Contracts;

/// <summary>Marks the assembly of the events that Placement publishes.</summary>
public static class PlacementEvents;
