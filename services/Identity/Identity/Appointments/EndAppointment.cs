using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Appointments;

/// <summary>An administrator ends an appointment: its sessions end with it and get no further token.</summary>
internal sealed class EndAppointment : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/appointments/{id:guid}/end", HandleAsync)
        .AllowAdministrators()
        .AsOperation("appointment.end");

    private static async Task<Reply<AppointmentView>> HandleAsync(Guid id, Request request, IdentityDbContext db, Actor actor, RealClock clock, CancellationToken cancel)
    {
        if (await db.Appointments.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } appointment) return CommonRefusals.NotFound;
        if (appointment.AccountId == actor.Id) return AppointmentRefusals.YourOwn;
        if (appointment.End(request.Reason, clock.Now).IsRefused(out var refusal)) return refusal;
        await db.RevokeSessionsAsync(s => s.AppointmentId == id, clock.Now, cancel);
        await db.SaveChangesAsync(cancel);
        return AppointmentView.Of(appointment, await db.Offices.AsNoTracking().SingleAsync(o => o.Id == appointment.OfficeId, cancel), actor);
    }
}
