namespace XibuPlan.ServiceManagement.Contracts;

/// <summary>Marks the assembly of the events that ServiceManagement publishes.</summary>
public static class ServiceManagementEvents;
