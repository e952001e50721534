using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.PlacementRuns;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Seats;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Candidates;

/// <summary>
/// The candidates of a recruiting province with their choices, and the seat where there is one; the reserve pool (候备人选库, REC-12)
/// is <c>?state=cleared&amp;seated=false</c>.
/// </summary>
internal sealed class ListCandidates : IEndpoint
{
    private const Party Readers = Party.Province | Party.National;

    public sealed record Item(Guid ApplicationId, string RecruitingProvinceCode, string UniversityCode, CandidateState State, IReadOnlyList<string> Choices,
        bool AcceptsOtherProvinces, string Degree, decimal Score, bool PriorVolunteering, Guid? SeatId, string? ServiceProvinceCode);

    /// <summary>What the list is narrowed to.</summary>
    /// <param name="Choice">A service province among the choices.</param>
    /// <param name="Seated">With a seat, or without one.</param>
    /// <param name="Proposed">Of a recruiting province whose run waits to be confirmed, or of one without such a run.</param>
    /// <param name="Q">Part of the application's number: Placement holds no names.</param>
    internal sealed record Filter([FromQuery] int Year, [FromQuery] string? Recruiting, [FromQuery] string? University, [FromQuery] Word<CandidateState>? State,
        [FromQuery] string? Choice, [FromQuery] bool? Seated, [FromQuery] bool? Proposed, [FromQuery] SearchText? Q)
    {
        public IQueryable<Candidate> Over(PlacementDbContext db)
        {
            var all = db.Candidates.AsNoTracking().Where(c => c.Year == Year);
            if (Recruiting is { } recruiting) all = all.Where(c => c.RecruitingProvinceCode == recruiting);
            if (University is { } university) all = all.Where(c => c.UniversityCode == university);
            if (State is { Value: var state }) all = all.Where(c => c.State == state);
            if (Choice is { } choice) all = all.Where(c => c.Choices.Contains(choice));
            if (Seated is { } seated) all = all.Where(c => seated == db.Seats.Any(s => s.ApplicationId == c.ApplicationId && s.State != SeatState.Released));
            if (Proposed is { } proposed)
            {
                all = all.Where(c => proposed == db.PlacementRuns.Any(r => r.Year == c.Year && r.ProvinceCode == c.RecruitingProvinceCode && r.State == PlacementRunState.Proposed));
            }

            if (Q is { Pattern: var text }) all = all.Where(c => EF.Functions.ILike(c.ApplicationId.ToString(), text, SearchText.Escape));
            return all;
        }
    }

    private static readonly ListOrder<Candidate> Orders = new ListOrder<Candidate>(c => c.ApplicationId)
        .By("score", c => c.Score).By("university", c => c.UniversityCode).By("recruiting", c => c.RecruitingProvinceCode).By("degree", c => c.Degree)
        .ByDeclared("state", c => c.State);

    private static readonly ExportTable<Item> Table = new("candidates", "候备人选",
        ("报名编号", c => c.ApplicationId.ToString()), ("招募省", c => ProvinceAlpha.NameOf(c.RecruitingProvinceCode)), ("高校代码", c => c.UniversityCode),
        ("状态", c => c.State), ("学历", c => Degrees.LabelOf(c.Degree)), ("选拔成绩", c => decimal.Round(c.Score, 2)), ("志愿服务经历", c => c.PriorVolunteering),
        ("意向服务省", c => c.Choices.Select(ProvinceAlpha.NameOf)), ("服从调剂", c => c.AcceptsOtherProvinces),
        ("对接服务省", c => c.ServiceProvinceCode is null ? null : ProvinceAlpha.NameOf(c.ServiceProvinceCode)));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/placement/candidates", HandleAsync).Allow(Readers).WithMetadata(Orders).WithName("candidate.list");
        routes.MapGet("/api/placement/candidates/export", ExportAsync).Allow(Readers).WithMetadata(Orders).AsOperation("candidate.export");
    }

    private static async Task<Reply<Page<Item>>> HandleAsync([AsParameters] Filter filter, ListRequest list, PlacementDbContext db, CancellationToken cancel) =>
        await Orders.PageAsync(filter.Over(db), list, RowOf(db), row => row, cancel);

    private static async Task<FileReply> ExportAsync([AsParameters] Filter filter, ExportRequest export, Exporting exporting, PlacementDbContext db, CancellationToken cancel) =>
        Orders.Sorted(filter.Over(db), export.Sort).IsRefused(out var refusal, out var sorted)
            ? refusal : await exporting.WriteAsync(Table, export, sorted.Select(RowOf(db)).AsAsyncEnumerable(), cancel);

    private static Expression<Func<Candidate, Item>> RowOf(PlacementDbContext db) => c => new Item(
        c.ApplicationId, c.RecruitingProvinceCode, c.UniversityCode, c.State, c.Choices, c.AcceptsOtherProvinces, c.Degree, c.Score, c.PriorVolunteering,
        db.Seats.Where(s => s.ApplicationId == c.ApplicationId && s.State != SeatState.Released).Select(s => (Guid?)s.Id).FirstOrDefault(),
        db.Seats.Where(s => s.ApplicationId == c.ApplicationId && s.State != SeatState.Released).Select(s => s.ServiceProvinceCode).FirstOrDefault());
}
