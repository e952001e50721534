using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Sessions;

/// <summary>Whom a signed-in person acts as: a student, or an officer by one valid appointment at an open office.</summary>
internal sealed record Acting(Actor Actor, Guid? AppointmentId, Office? Office)
{
    /// <summary>A student, for themselves.</summary>
    public static Acting AsStudent(Guid account) => new(new Actor(account, Party.Student, null), null, null);

    /// <summary>The answer's view of it.</summary>
    public ActorView View => ActorView.Of(Actor, Office);

    /// <summary>
    /// Decides at sign-in and again at every token: an account that was locked, an appointment that ended and an office that
    /// closed let nobody in.
    /// </summary>
    /// <param name="appointment">The session's appointment; null to take the officer's first valid one.</param>
    /// <param name="office">The office wanted at sign-in, or null for any.</param>
    public static async Task<Outcome<Acting>> OfAsync(IdentityDbContext db, Account account, Guid? appointment, Guid? office, DateTimeOffset now, CancellationToken cancel)
    {
        if (account.MayEnter().IsRefused(out var shut)) return shut;
        if (account.Kind == AccountKind.Student) return AsStudent(account.Id);
        var candidates = await db.Appointments.AsNoTracking().IgnoreQueryFilters()
            .Where(a => a.AccountId == account.Id && a.EndedAt == null && (appointment == null || a.Id == appointment) && (office == null || a.OfficeId == office))
            .Join(db.Offices.Where(o => o.State == OfficeState.Open), a => a.OfficeId, o => o.Id, (a, o) => new { Appointment = a, Office = o })
            .OrderBy(c => c.Appointment.Id).ToListAsync(cancel);
        return candidates.Find(c => c.Appointment.IsValid(now)) is { } found
            ? new Acting(found.Appointment.ActorIn(found.Office), found.Appointment.Id, found.Office)
            : SessionRefusals.NoAppointment;
    }
}
