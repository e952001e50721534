using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>Keeps a trace until it is released.</summary>
internal static class KeptApi
{
    public static void MapKept(this IEndpointRouteBuilder routes)
    {
        const string Path = "/api/telemetry/traces/{id}/keep";
        routes.MapPost(Path, (Intake intake, Keeper keeper, string id, CancellationToken stop) => ChangeAsync(intake, keeper.Keep, id, stop));
        routes.MapDelete(Path, (Intake intake, Keeper keeper, string id, CancellationToken stop) => ChangeAsync(intake, keeper.Release, id, stop));
    }

    private static async Task<IResult> ChangeAsync(Intake intake, Func<UInt128, TraceRefusal?> change, string id, CancellationToken stop)
    {
        if (Ids.Trace(id) is not { } trace) return TraceRefusal.Unknown;
        return await intake.InTurnAsync(() => change(trace), stop) is { } refusal ? refusal : Results.NoContent();
    }
}
