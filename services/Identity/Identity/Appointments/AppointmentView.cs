using System.Linq.Expressions;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Appointments;

/// <summary>An appointment as the API shows it.</summary>
public sealed record AppointmentView(Guid Id, long Revision, Guid AccountId, Guid OfficeId, OfficerRole[] Roles, DateTimeOffset From, DateTimeOffset? Until,
    DateTimeOffset? EndedAt, string? EndReason) : IRevisioned
{
    public static readonly Expression<Func<Appointment, AppointmentView>> Projection = a =>
        new AppointmentView(a.Id, a.Revision, a.AccountId, a.OfficeId, a.Roles, a.From, a.Until, a.EndedAt, a.EndReason);

    public static AppointmentView Of(Appointment a) => new(a.Id, a.Revision, a.AccountId, a.OfficeId, a.Roles, a.From, a.Until, a.EndedAt, a.EndReason);
}
