using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Contracts.V1;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Offices;

/// <summary>A province closes an employer's office: its people get no further token, its open invitations lapse.</summary>
internal sealed class CloseOffice : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/offices/{id:guid}/close", HandleAsync)
        .Allow(Party.Province | Party.National, OfficerRole.Maintainer)
        .AsOperation("office.close");

    private static async Task<Reply<OfficeView>> HandleAsync(Guid id, Request request, IdentityDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (office is null || !office.IsUnder(actor)) return CommonRefusals.NotFound;
        if (office.Close(actor, request.Reason).IsRefused(out var refusal)) return refusal;
        db.Announce(new OfficeClosed(Guid.CreateVersion7(), clock.GetUtcNow(), office.Id, office.Revision + 1, 0, office.RegionCode, "employer"));
        await db.SaveChangesAsync(cancel);
        return OfficeView.Of(office, actor);
    }
}
