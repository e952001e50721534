using System.Linq.Expressions;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>What is read of a term for a list: the row without what only the program knows, and the sealed name.</summary>
internal sealed record TermReading(TermRow Row, KeptName Name, bool BeganDuty)
{
    /// <summary>Reads it in the database.</summary>
    public static Expression<Func<VolunteerTerm, TermReading>> Of(ServiceManagementDbContext db) => t => new TermReading(
        new TermRow(t.Id, t.Revision, t.PersonId, t.ProgrammeYear, t.ServiceProvinceCode, "", t.CountyCode, null, t.State, "", "", t.NameMasked,
            t.IdNumberMasked, t.CardNumberMasked, t.PhoneMasked, t.PostId, db.Posts.Where(p => p.Id == t.PostId).Select(p => p.Title).FirstOrDefault(),
            db.Posts.Where(p => p.Id == t.PostId).Select(p => p.Unit).FirstOrDefault(), t.Category, t.ArrivedOn, t.EndsOn, t.AgreementSignedOn,
            t.ExtensionRequestedOn, t.ExtensionDecidedOn, t.ExtensionRequestedOn != null && t.ExtensionDecidedOn == null,
            t.LeaveWish, t.LeaveWish != null && (t.State == TermState.OnDuty || t.State == TermState.OnDutyExtended), t.LeftOn, t.Destination,
            t.PayHold, Array.Empty<string>()),
        new KeptName(t.Id, t.PersonId, t.CountyCode ?? t.ServiceProvinceCode, t.Name, t.NameMasked), t.Spells.Any());

    /// <summary>The row as the caller may read it.</summary>
    public TermRow RowFor(Actor actor, NameReader names) => Row with
    {
        Name = names.NameOf(Name),
        ServiceProvinceName = RegionDirectory.NameOf(Row.ServiceProvinceCode),
        CountyName = Row.CountyCode is { } county ? RegionDirectory.NameOf(county) : null,
        StateLabel = Row.State.Label(),
        AllowedActions = VolunteerTermLifecycle.AllowedActions(Row.State, actor, BeganDuty),
    };
}
