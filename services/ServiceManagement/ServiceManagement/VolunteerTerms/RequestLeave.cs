using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>SVC-9: the volunteer says that they want to go, and why.</summary>
internal sealed class RequestLeave : IEndpoint
{
    public sealed record Request(string? Reason = null);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/service-management/terms/mine/leave-request", HandleAsync)
        .Allow(Party.Student)
        .AsOperation("volunteer-term.request-leave");

    private static async Task<Reply<TermView>> HandleAsync(
        Request request, ServiceManagementDbContext db, TermRegister register, Actor actor, CancellationToken cancel) =>
        await register.ChangeAsync(await db.OwnTermIdAsync(actor, cancel), (term, acting) => term.RequestLeave(request.Reason, acting), cancel);
}
