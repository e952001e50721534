using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Contracts.V1;
using XibuPlan.Identity.Invitations;
using XibuPlan.Identity.Mails;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Offices;

/// <summary>A province opens an employer's office and invites its first person, who can then invite colleagues.</summary>
internal sealed class OpenEmployer : IEndpoint
{
    private static readonly OfficerRole[] FirstPerson = [OfficerRole.Maintainer, OfficerRole.Administrator];

    /// <summary>The employer and its first person.</summary>
    /// <param name="ProvinceCode">The province that it belongs to.</param>
    /// <param name="Email">Where the invitation goes.</param>
    public sealed record Request(string Name, string ProvinceCode, string Email);

    /// <summary>The employer's office and the invitation that was sent.</summary>
    public sealed record Answer(OfficeView Office, InvitationView Invitation);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/employers", HandleAsync)
        .Allow(Party.Province | Party.National, OfficerRole.Maintainer)
        .AsOperation("office.open-employer");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, Actor actor, RealClock real, TimeProvider clock,
        Mailbox mailbox, CancellationToken cancel)
    {
        var name = request.Name.Trim();
        if (name.Length is < 2 or > 100) return CommonRefusals.Invalid.ForFields(("name", "单位名称须为 2–100 个字。"));
        if (!Emails.TryRead(request.Email, out var email)) return CommonRefusals.Invalid.ForFields(("email", Emails.Expected));
        if (!RegionCode.TryParse(request.ProvinceCode, out var province) || !province.IsProvince || !RegionDirectory.All.ContainsKey(province))
            return OfficeRefusals.NotAProvince.ForFields(("provinceCode", "须为省级区划代码。"));
        if (actor.Region is not { } own || !own.Contains(province)) return CommonRefusals.NotFound;
        if (await db.Offices.AnyAsync(o => o.Kind == Party.Employer && o.State == OfficeState.Open && o.RegionCode == province.Digits && o.Name == name, cancel))
            return OfficeRefusals.EmployerExists;

        var office = Office.OfEmployer(name, province);
        var invitation = Invitation.Send(office, email, FirstPerson, until: null, actor, real.Now, out var token);
        db.Add(office);
        db.Add(invitation);
        mailbox.Send(email, Letters.Invitation(office.Name, token));
        db.Announce(new OfficeOpened(Guid.CreateVersion7(), clock.GetUtcNow(), office.Id, 1, 0, province.Digits, "employer", name));
        await db.SaveChangesAsync(cancel);
        return new Answer(OfficeView.Of(office, actor), InvitationView.Of(invitation, office, actor));
    }
}
