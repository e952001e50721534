using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The person behind an application, for another service of the system: no event carries a name or an ID number. Audited like a reveal.</summary>
internal sealed class GetPerson : IEndpoint
{
    /// <summary>What the caller's work needs, and no more.</summary>
    public sealed record Person(string Name, string IdNumber) : IConfidential;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/internal/applications/{id:guid}/person", HandleAsync)
        .AllowMachine(AccessScopes.Internal)
        .AsOperation("application.pass-person-on");

    private static async Task<Reply<Person>> HandleAsync(Guid id, RecruitmentDbContext db, FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } application) return CommonRefusals.NotFound;
        db.IdNumberReveals.Add(IdNumberReveal.Of(application, actor, "系统内部调用：建立服务期档案", clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        var form = application.ReadForm(cipher);
        return new Person(form.Name, form.IdNumber.Text);
    }
}
