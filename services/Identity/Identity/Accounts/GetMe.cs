using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Appointments;
using XibuPlan.Identity.Persistence;
using XibuPlan.Identity.Sessions;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Accounts;

/// <summary>Who the caller is, and for which offices they could act.</summary>
internal sealed class GetMe : IEndpoint
{
    /// <summary>Who the caller is.</summary>
    /// <param name="Actor">Whom the caller acts as now.</param>
    /// <param name="Appointments">The caller's appointments that have not ended.</param>
    /// <param name="Offices">The offices of those appointments by name, to choose from.</param>
    public sealed record Answer(string Email, AccountState State, ActorView Actor, IReadOnlyList<AppointmentView> Appointments, IReadOnlyList<OfficeName> Offices);

    /// <summary>An office by its name.</summary>
    public sealed record OfficeName(Guid Id, string Name);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/identity/me", HandleAsync)
        .Allow(Parties.People)
        .WithName("account.me");

    private static async Task<Reply<Answer>> HandleAsync(IdentityDbContext db, Actor actor, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == actor.Id).Select(a => new { a.Email, a.State }).SingleOrDefaultAsync(cancel);
        if (account is null) return CommonRefusals.NotFound;
        var office = actor.OfficeId is { } id ? await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel) : null;
        var appointments = await db.Appointments.AsNoTracking().Where(a => a.AccountId == actor.Id && a.EndedAt == null)
            .OrderBy(a => a.Id).ToListAsync(cancel);
        var offices = await db.Offices.AsNoTracking().Where(o => appointments.Select(a => a.OfficeId).Contains(o.Id))
            .OrderBy(o => o.Name).ToListAsync(cancel);
        return new Answer(account.Email!, account.State, ActorView.Of(actor, office),
            appointments.ConvertAll(a => AppointmentView.Of(a, offices.Single(o => o.Id == a.OfficeId), actor)),
            offices.ConvertAll(o => new OfficeName(o.Id, o.Name)));
    }
}
