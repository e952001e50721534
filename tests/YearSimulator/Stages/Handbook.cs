namespace XibuPlan.YearSimulator.Stages;

/// <summary>The year's steps in the order of the operating manual.</summary>
internal static class Handbook
{
    /// <summary>All stages of a year in which so many months are closed.</summary>
    public static IReadOnlyList<Stage> Stages(int months) =>
    [
        new PublishTheYear(),
        new AppointTheOfficers(),
    ];
}
