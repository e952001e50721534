using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>SVC-6: county or province changes the category (专项) of a volunteer on duty; the reason is mandatory.</summary>
internal sealed class ChangeCategory : IEndpoint
{
    /// <summary>The new category and why.</summary>
    /// <param name="EffectiveOn">From which day; without it today.</param>
    public sealed record Request(string Category, string? Reason = null, DateOnly? EffectiveOn = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/terms/{id:guid}/category", HandleAsync)
        .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.change-category");

    private static async Task<Reply<TermView>> HandleAsync(
        Guid id, Request request, bool? preview, ServiceManagementDbContext db, TermRegister register, CancellationToken cancel) =>
        await db.UnknownCategoryAsync(request.Category, cancel) is { } unknown
            ? unknown
            : await register.ChangeAsync(
                id, (term, acting) => term.ChangeCategory(request.Category, request.Reason, request.EffectiveOn, acting), preview == true, cancel);
}
