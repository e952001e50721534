namespace XibuPlan.Recruitment.Contracts;

/// <summary>Marks the assembly of the events that Recruitment publishes.</summary>
public static class RecruitmentEvents;
