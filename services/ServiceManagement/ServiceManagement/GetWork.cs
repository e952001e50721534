using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement;

/// <summary>What waits in ServiceManagement for the caller, and on whom the caller waits.</summary>
internal sealed class GetWork : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/service-management/work", HandleAsync)
        .Allow(Party.Student | Party.County | Party.Prefecture | Party.Province | Party.National).WithName("work.read");

    private static async Task<Reply<WorkQueue>> HandleAsync(WorkReading reading, Actor actor, CancellationToken cancel) =>
        WorkQueue.Of([.. await reading.TermsAsync(cancel), .. actor.Party == Party.Student ? [] : await reading.MonthsAsync(cancel)]);
}
