using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// T1 (M13 二(二)2): shows name, ID number, card, phone and QQ in the clear to who checks them against the papers, the maintainers of the
/// county and of the service province: explicit, with a purpose, counted and audited.
/// </summary>
internal sealed class RevealNumbers : IEndpoint
{
    /// <summary>The most reveals of one officer in an hour.</summary>
    public const int PerHour = 60;

    public sealed record Request(string? Purpose);

    /// <summary>The numbers in the clear; card and phone are null before the second registration, QQ also where none was given.</summary>
    public sealed record Revealed(string Name, string IdNumber, string? CardNumber, string? Phone, string? Qq) : IConfidential;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/terms/{id:guid}/numbers/reveal", HandleAsync)
        .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.reveal-numbers");

    private static async Task<Reply<Revealed>> HandleAsync(
        Guid id, Request request, ServiceManagementDbContext db, FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Purpose?.Trim() is not { Length: >= 4 and <= 200 } purpose) return CommonRefusals.Invalid.ForFields(("purpose", "请说明用途（4–200 个字）"));
        if (await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } term) return CommonRefusals.NotFound;
        var acting = new Acting(actor, clock.GetUtcNow());
        if (await SeenInTheLastHourAsync(db, acting, cancel) >= PerHour) return VolunteerTermRefusals.TooManyReveals.With(PerHour);
        db.NumbersReveals.Add(NumbersReveal.Of(term, acting, purpose));
        await db.SaveChangesAsync(cancel);
        return new Revealed(
            Sealed.OpenName(cipher, term.Name, id), Sealed.OpenIdNumber(cipher, term.IdNumber, id),
            term.CardNumber is { } card ? Sealed.OpenCard(cipher, card, id) : null,
            term.Phone is { } phone ? Sealed.OpenPhone(cipher, phone, id) : null,
            term.Qq is { } qq ? Sealed.OpenQq(cipher, qq, id) : null);
    }

    private static async Task<int> SeenInTheLastHourAsync(ServiceManagementDbContext db, Acting acting, CancellationToken cancel)
    {
        await db.QueueForAsync($"reveal:{acting.Actor.Id}", cancel);
        var hourAgo = acting.At.AddHours(-1);
        return await db.NumbersReveals.CountAsync(r => r.RevealedTo == acting.Actor.Id && r.RevealedAt > hourAgo, cancel);
    }
}
