using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.Subsidy.Contracts;
using XibuPlan.Subsidy.Persistence;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>Subsidy under test, with ServiceManagement and Identity stood in for on a loopback port.</summary>
public sealed class SubsidyService() : ServiceFixture<SubsidyDbContext>("subsidy", typeof(SubsidyEvents).Assembly)
{
    /// <summary>The policy of the programme year as Placement announces it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Policy = new Dictionary<string, string>
    {
        ["subsidy.west"] = "30000",
        ["subsidy.south-xinjiang-tibet"] = "40000",
        ["subsidy.central"] = "24000",
        ["month.proration"] = "full",
        ["month.snapshotDay"] = "1",
        ["service.startsOn"] = "2020-07-20",
        ["service.endsOn"] = "2021-07-31",
    };

    /// <summary>Finance, with both scopes.</summary>
    public static readonly Actor Finance = Officers.Machine(AccessScopes.HeadcountsRead, AccessScopes.HeadcountsAcknowledge);

    /// <summary>The owner of the snapshots.</summary>
    public ServiceManagementStandIn ServiceManagement { get; private set; } = null!;

    /// <summary>Announces the policy of 2020 and waits for the rate card.</summary>
    public Task PublishPolicyAsync() => DeliverTwiceAsync(Published(1));

    /// <summary>A policy version of 2020.</summary>
    public ProgrammeYearPublished Published(int version, params (string Key, string Value)[] changes)
    {
        var policy = Policy.ToDictionary();
        foreach (var (key, value) in changes) policy[key] = value;
        return new(Guid.CreateVersion7(), Clock.Now, Guid.CreateVersion7(), version, 2020, null, version, policy);
    }

    /// <summary>Certifies and announces a snapshot, twice, and waits until Subsidy has dealt with it.</summary>
    public async Task CertifyAsync(Certified snapshot)
    {
        ServiceManagement.Certify(snapshot);
        await DeliverTwiceAsync(snapshot.Event(Clock.Now));
    }

    protected override async Task BeforeStartAsync()
    {
        ServiceManagement = await ServiceManagementStandIn.StartAsync();
        Set("services:service-management:http:0", ServiceManagement.Address.ToString());
        Set("services:identity:http:0", ServiceManagement.Address.ToString());
        Clock.MoveTo(2020, 9, 1);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ServiceManagement is not null) await ServiceManagement.DisposeAsync();
    }
}
