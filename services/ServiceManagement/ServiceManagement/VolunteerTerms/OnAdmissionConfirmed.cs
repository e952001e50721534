using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.ProgrammeYears;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// A7 opens a term. One active term per person and per ID number: an admission of somebody who serves already fails on the unique
/// index and stays in the error queue, where it is seen (SVC-7).
/// </summary>
internal sealed class OnAdmissionConfirmed(
    ServiceManagementDbContext db, AccessScope scope, OutboxSignal signal, PersonRegister register, FieldCipher cipher, TimeProvider clock)
    : InboxConsumer<AdmissionConfirmed>(db, scope, signal)
{
    protected override async Task HandleAsync(AdmissionConfirmed fact, CancellationToken cancel)
    {
        if (await db.Terms.AnyAsync(t => t.ApplicationId == fact.AggregateId, cancel)) return;
        var person = await register.PersonOfAsync(fact.AggregateId, cancel);
        var year = await db.YearAsync(fact.ProgrammeYear, cancel);
        // A replacement (A8) owes no service from before the admission.
        var (id, admittedOn) = (Guid.CreateVersion7(), ChinaTime.DayOf(fact.OccurredAt));
        var startsOn = admittedOn > year.ServiceStartsOn ? admittedOn : year.ServiceStartsOn;
        var admission = new Admission(fact.AggregateId, fact.PersonId, fact.ProgrammeYear, fact.ServiceProvinceCode, startsOn, year.ServiceEndsOn);
        db.Terms.Add(VolunteerTerm.Open(id, admission, Sealed.Name(cipher, person.Name, id), Sealed.IdNumber(cipher, person.IdNumber, id)));
        db.Announce(new TermOpened(Guid.CreateVersion7(), clock.GetUtcNow(), id, 1, fact.ProgrammeYear, fact.ServiceProvinceCode, fact.PersonId, fact.AggregateId));
    }
}
