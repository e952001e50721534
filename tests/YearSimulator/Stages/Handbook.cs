namespace XibuPlan.YearSimulator.Stages;

/// <summary>The year's steps in the order of the operating manual.</summary>
internal static class Handbook
{
    // From September until February: extensions are asked for from March on.
    private const int MonthsBeforeExtensions = 6;

    /// <summary>All stages of a year in which so many months are closed.</summary>
    public static IReadOnlyList<Stage> Stages(int months) =>
        [.. UntilAllAreOnDuty(), .. Months(months), new FindWork(), new ExtendTheService(), new CountEverybody()];

    /// <summary>A year until its May, with every step of the others, and the next one's sign-up: something waits at every desk.</summary>
    public static IReadOnlyList<Stage> Demo() =>
    [
        .. UntilAllAreOnDuty(),
        new CloseTheSummer(),
        .. Months(LeaveMonths.Closed).Take(MonthsBeforeExtensions),
        new ExtendTheService(),
        .. Months(LeaveMonths.Closed).Skip(MonthsBeforeExtensions),
        new FindWork(),
        new CountEverybody(),
        new OpenTheNextYear(),
        new LeaveApplications(),
        new LeaveRequests(),
        new LeaveAdmissions(),
        new LeaveMonths(),
    ];

    private static IEnumerable<Stage> UntilAllAreOnDuty() =>
    [
        new PublishTheYear(),
        new AppointTheOfficers(),
        new ApproveThePosts(),
        new RegisterAndApply(),
        new ReviewTheForms(),
        new SelectAndExamine(),
        new ReserveTheSeats(),
        new AnnounceAndAdmit(),
        new ArriveAndRegister(),
        new ConfirmOnDuty(),
    ];

    private static IEnumerable<Stage> Months(int count) =>
        Enumerable.Range(0, count).Select(i => new CloseTheMonth(Year.FirstMonth.AddMonths(i), isLast: i == count - 1));
}
