using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Recruitment.Contracts;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>Recruitment with programme year 2020 published to it.</summary>
public sealed class RecruitmentFixture() : ServiceFixture<RecruitmentDbContext>("recruitment", typeof(RecruitmentEvents).Assembly), Xunit.IAsyncLifetime
{
    /// <summary>The policy of 2020 (docs/rules.md §11).</summary>
    public static readonly IReadOnlyDictionary<string, string> Policy2020 = new Dictionary<string, string>
    {
        ["signup.open"] = "2020-04-15",
        ["signup.close"] = "2020-06-10",
        ["choices.min"] = "1",
        ["choices.max"] = "3",
        ["review.due"] = "2020-06-15",
        ["medical.due"] = "2020-06-25",
        ["publicity.days.university"] = "3",
        ["publicity.days.province"] = "3",
        ["agreement.due"] = "2020-07-10",
        ["replacement.close"] = "2020-09-10",
    };

    /// <summary>Provinces that take new recruits in 2020; Beijing sends some and takes none.</summary>
    public static readonly IReadOnlyList<string> ServiceProvinces2020 = ["450000", "460000", "500000", "510000", "520000", "530000", "540000", "620000", "650000"];

    private static readonly Guid YearId = Guid.CreateVersion7();

    /// <summary>The year as Placement publishes it.</summary>
    public static ProgrammeYearPublished Published(int version, IReadOnlyDictionary<string, string>? policy = null, int year = 2020) => new(
        Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, year == 2020 ? YearId : Guid.CreateVersion7(), version, year, null, version, policy ?? Policy2020);

    /// <summary>The year's quota matrix as Placement publishes it.</summary>
    public static QuotaMatrixPublished Matrix(int version, IReadOnlyList<string>? serviceProvinces = null, int year = 2020) => new(
        Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, YearId, version, year, null, 7311, 300, serviceProvinces ?? ServiceProvinces2020);

    /// <inheritdoc/>
    protected override Task BeforeStartAsync()
    {
        // The tests provoke violated constraints; the answers are asserted, the log need not repeat them.
        Set("Logging:LogLevel:Microsoft.EntityFrameworkCore.Update", "None");
        return Task.CompletedTask;
    }

    async ValueTask Xunit.IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await DeliverTwiceAsync(Published(1));
        await DeliverTwiceAsync(Matrix(1));
    }
}
