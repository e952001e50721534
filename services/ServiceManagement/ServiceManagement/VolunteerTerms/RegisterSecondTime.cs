using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.Posts;
using XibuPlan.ServiceManagement.ProgrammeYears;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>SVC-3: the volunteer's second registration (二次信息注册): post, card and contact; 已报到 → 未审核, and again until reviewed.</summary>
internal sealed class RegisterSecondTime : IEndpoint
{
    public sealed record Request(Guid PostId, string CardNumber, string Phone, string? Qq = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPut("/api/service-management/terms/mine/second-registration", HandleAsync)
        .Allow(Party.Student).AsOperation("volunteer-term.register");

    private static async Task<Reply<TermView>> HandleAsync(
        Request request, ServiceManagementDbContext db, TermRegister register, FieldCipher cipher, Actor actor, CancellationToken cancel)
    {
        if (ContactNumbers.Check(request.Phone, request.Qq) is { } invalid) return invalid;
        var id = await db.OwnTermIdAsync(actor, cancel);
        var postCounty = await db.Posts.Where(p => p.Id == request.PostId).Select(p => p.CountyCode).SingleOrDefaultAsync(cancel);
        return await register.ChangeAsync(id, (term, acting) => RegisterAsync(term, acting, request, db, cipher, cancel), false, cancel, postCounty ?? "");
    }

    private static async Task<Outcome<HeadcountChange?>> RegisterAsync(
        VolunteerTerm term, Acting acting, Request request, ServiceManagementDbContext db, FieldCipher cipher, CancellationToken cancel)
    {
        var year = await db.YearAsync(term.ProgrammeYear, cancel);
        if (BankCard.Check(request.CardNumber, year.BankWhitelist).IsRefused(out var refusal)) return refusal;
        if ((await db.TakePlaceAsync(request.PostId, term.Id, cancel)).IsRefused(out refusal, out var post)) return refusal;
        var registration = new Registration(post.Id, post.CountyCode, Sealed.Card(cipher, request.CardNumber, term.Id),
            Sealed.Phone(cipher, request.Phone, term.Id), request.Qq is { } qq ? Sealed.Qq(cipher, qq, term.Id) : null);
        return HeadcountChange.NoneBy(term.Register(registration, acting));
    }
}
