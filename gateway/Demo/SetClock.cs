using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Gateway.Demo;

/// <summary>A national administrator moves the demo's clock, for every process at once (docs/decisions/0005).</summary>
internal sealed class SetClock : IEndpoint
{
    /// <summary>The instant that it shall be now.</summary>
    public sealed record Request(DateTimeOffset Now);

    public static void Map(IEndpointRouteBuilder routes)
    {
        if (DemoClock.FileOf(routes.ServiceProvider) is not { } file) return;
        routes.MapPut(DemoClock.Path, (Request request, CancellationToken cancel) => HandleAsync(file, request, cancel))
            .Allow(Party.National, OfficerRole.Administrator);
    }

    private static async Task<Reply<ClockView>> HandleAsync(string file, Request request, CancellationToken cancel)
    {
        await ProgrammeClock.SetAsync(file, request.Now, cancel);
        return new ClockView(request.Now);
    }
}
