using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// A2 (REC-3): shows ID number, phone and e-mail in the clear to who compares them with the paper form, an officer of the applicant's
/// university or recruiting province: explicit, with a purpose, counted and audited.
/// </summary>
internal sealed class RevealNumbers : IEndpoint
{
    /// <summary>The most reveals of one officer in an hour.</summary>
    public const int PerHour = 30;

    public sealed record Request(string? Purpose);

    /// <summary>The numbers in the clear, as the form has them now.</summary>
    public sealed record Revealed(Guid ApplicationId, string IdNumber, string Phone, string Email) : IConfidential;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/applications/{id:guid}/numbers/reveal", HandleAsync)
        .Allow(Party.University | Party.Province)
        .AsOperation("application.reveal-numbers");

    private static async Task<Reply<Revealed>> HandleAsync(Guid id, Request request, RecruitmentDbContext db, FieldCipher cipher, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        if (request.Purpose?.Trim().Length is not (>= 4 and <= 200)) return CommonRefusals.Invalid.ForFields(("purpose", "请说明用途（4–200 个字）"));
        if (await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } application) return CommonRefusals.NotFound;
        var now = clock.GetUtcNow();
        if (await RefusesAsync(application, db, actor, now, cancel) is { } refusal) return refusal;
        db.IdNumberReveals.Add(IdNumberReveal.Of(application, actor, request.Purpose.Trim(), now));
        await db.SaveChangesAsync(cancel);
        var form = application.ReadForm(cipher);
        return new Revealed(id, form.IdNumber.Text, form.Phone, form.Email);
    }

    /// <summary>Why an officer may not be shown these numbers now, or null; requests of one officer are counted one after the other.</summary>
    internal static async Task<Refusal?> RefusesAsync(Application application, RecruitmentDbContext db, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (actor.Party == Party.Province && actor.Region?.Digits != application.RecruitingProvinceCode) return CommonRefusals.NotYourOffice;
        await db.QueueForAsync($"reveal:{actor.Id}", cancel);
        return await db.IdNumberReveals.CountAsync(r => r.RevealedTo == actor.Id && r.RevealedAt > now.AddHours(-1), cancel) >= PerHour
            ? ApplicationRefusals.TooManyReveals.With(PerHour) : null;
    }
}
