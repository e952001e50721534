using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Appointments;

/// <summary>The appointments of the offices that the administrator's office is above of, ended ones included.</summary>
internal sealed class ListAppointments : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/identity/appointments", HandleAsync)
        .AllowAdministrators()
        .WithName("appointment.list");

    private static async Task<Reply<Page<AppointmentView>>> HandleAsync(PageRequest page, Guid? office, Guid? account,
        IdentityDbContext db, Actor actor, CancellationToken cancel)
    {
        var appointments = db.Appointments.AsNoTracking().Where(a => a.Id > page.AfterId);
        if (office is { } at) appointments = appointments.Where(a => a.OfficeId == at);
        if (account is { } of) appointments = appointments.Where(a => a.AccountId == of);
        var rows = await appointments.OrderBy(a => a.Id).Take(page.Take)
            .Join(db.Offices, a => a.OfficeId, o => o.Id, (a, o) => new { Appointment = a, Office = o }).ToListAsync(cancel);
        return Page<AppointmentView>.Of(rows.ConvertAll(r => AppointmentView.Of(r.Appointment, r.Office, actor)), page, a => a.Id.ToString());
    }
}
