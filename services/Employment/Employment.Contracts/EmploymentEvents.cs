namespace XibuPlan.Employment.Contracts;

/// <summary>Marks the assembly of the events that Employment publishes.</summary>
public static class EmploymentEvents;
