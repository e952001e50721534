using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// The applications in the caller's scope, searched, sorted and as a file; the reserve pool (REC-12) is <c>?state=cleared</c>.
/// </summary>
internal sealed class ListApplications : IEndpoint
{
    private const Party Readers = Party.University | Party.Province | Party.National;

    /// <summary>One line; without ID number and contacts, which a list does not need.</summary>
    public sealed record Line(
        Guid Id, int Year, ApplicationState State, string StateLabel, bool NeedsReReview, string Name, Gender Gender, string UniversityCode,
        string UniversityName, string RecruitingProvinceCode, Degree Degree, string Major, IReadOnlyList<string> Choices, bool AcceptsOtherProvinces,
        bool PriorVolunteering, decimal? SelectionScore, Guid? SeatId, string? ServiceProvinceCode, long Revision, IReadOnlyList<string> AllowedActions);

    private static readonly ListOrder<Application> Orders = new ListOrder<Application>(a => a.Id)
        .ByText("name", a => a.Name).ByText("major", a => a.Major).ByDeclared("state", a => a.State).ByDeclared("degree", a => a.Degree)
        // Who has no score yet comes below every score.
        .By("score", a => a.SelectionScore ?? -1m).By("university", a => a.UniversityCode);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/recruitment/applications", HandleAsync).Allow(Readers).WithMetadata(Orders).WithName("application.list");
        routes.MapGet("/api/recruitment/applications/export", ExportAsync).Allow(Readers).WithMetadata(Orders).AsOperation("application.export");
    }

    private static async Task<Reply<Page<Line>>> HandleAsync([AsParameters] ApplicationFilter filter, ListRequest list, RecruitmentDbContext db, Actor actor, CancellationToken cancel) =>
        await Orders.PageAsync(filter.Over(db.Applications.AsNoTracking()), list, a => new
        {
            a.Id,
            a.Year,
            a.State,
            a.NeedsReReview,
            a.Name,
            a.Gender,
            a.UniversityCode,
            a.RecruitingProvinceCode,
            a.Degree,
            a.Major,
            a.Choices,
            a.AcceptsOtherProvinces,
            a.PriorVolunteering,
            a.SelectionScore,
            a.SeatId,
            a.SeatProvinceCode,
            a.LungsFit,
            HasResults = a.SelectionScore != null && a.MedicallyFit == true,
            a.Revision,
        }, a => new Line(
            a.Id, a.Year, a.State, a.State.Label(), a.NeedsReReview, a.Name, a.Gender, a.UniversityCode, UniversityDirectory.NameOf(a.UniversityCode),
            a.RecruitingProvinceCode, a.Degree, a.Major, a.Choices, a.AcceptsOtherProvinces, a.PriorVolunteering, a.SelectionScore, a.SeatId,
            a.SeatProvinceCode, a.Revision,
            new Standing(a.State, a.NeedsReReview, a.RecruitingProvinceCode, a.SeatProvinceCode, a.LungsFit, a.HasResults).AllowedActions(actor)), cancel);

    private static async Task<FileReply> ExportAsync([AsParameters] ApplicationFilter filter, ExportRequest export, Exporting exporting, RecruitmentDbContext db,
        FieldCipher cipher, CancellationToken cancel)
    {
        if (Orders.Sorted(filter.Over(db.Applications.AsNoTracking()), export.Sort).IsRefused(out var refusal, out var sorted)) return refusal;
        return await exporting.WriteAsync(ApplicationTable.With(cipher), export, sorted.Select(ApplicationTable.Row).AsAsyncEnumerable(), cancel);
    }
}
