using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Appointments;

/// <summary>An appointment as the API shows it.</summary>
public sealed record AppointmentView(Guid Id, long Revision, Guid AccountId, Guid OfficeId, ServedOffice Office, OfficerRole[] Roles, DateTimeOffset From,
    DateTimeOffset? Until, DateTimeOffset? EndedAt, string? EndReason, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    public static AppointmentView Of(Appointment a, Office office, Actor actor) => new(a.Id, a.Revision, a.AccountId, a.OfficeId, ServedOffice.Of(office), a.Roles,
        a.From, a.Until, a.EndedAt, a.EndReason, a.AllowedActions(actor));
}
