using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Demo;

/// <summary>What time it is in the demo.</summary>
internal sealed class GetClock : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        if (DemoClock.FileOf(routes.ServiceProvider) is null) return;
        routes.MapGet(DemoClock.Path, Handle).AllowEveryone();
    }

    private static Reply<ClockView> Handle(TimeProvider clock) => new ClockView(clock.GetUtcNow());
}
