using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Seats;

/// <summary>Seats by year, recruiting province, service province and state: a province's own, and those that come to it.</summary>
internal sealed class ListSeats : IEndpoint
{
    private const Party Readers = Party.Province | Party.National;

    /// <summary>What the list is narrowed to.</summary>
    /// <param name="SelfAdjusted">Beyond the cell (D-10), or within it.</param>
    /// <param name="Q">Part of the application's number: Placement holds no names.</param>
    internal sealed record Filter([FromQuery] int Year, [FromQuery] string? Recruiting, [FromQuery] string? Service, [FromQuery] Word<SeatState>? State,
        [FromQuery] bool? SelfAdjusted, [FromQuery] SearchText? Q)
    {
        public IQueryable<Seat> Over(IQueryable<Seat> seats)
        {
            var all = seats.Where(s => s.Year == Year);
            if (Recruiting is { } recruiting) all = all.Where(s => s.RecruitingProvinceCode == recruiting);
            if (Service is { } service) all = all.Where(s => s.ServiceProvinceCode == service);
            if (State is { Value: var state }) all = all.Where(s => s.State == state);
            if (SelfAdjusted is { } adjusted) all = all.Where(s => s.SelfAdjusted == adjusted);
            if (Q is { Pattern: var text }) all = all.Where(s => EF.Functions.ILike(s.ApplicationId.ToString(), text, SearchText.Escape));
            return all;
        }
    }

    private static readonly ListOrder<Seat> Orders = new ListOrder<Seat>(s => s.Id)
        .By("recruiting", s => s.RecruitingProvinceCode).By("service", s => s.ServiceProvinceCode).ByDeclared("state", s => s.State);

    private static readonly ExportTable<Seat> Table = new("seats", "对接名额",
        ("名额编号", s => s.Id.ToString()), ("报名编号", s => s.ApplicationId.ToString()), ("招募省", s => ProvinceAlpha.NameOf(s.RecruitingProvinceCode)),
        ("服务省", s => ProvinceAlpha.NameOf(s.ServiceProvinceCode)), ("状态", s => s.State), ("自主调剂", s => s.SelfAdjusted), ("说明", s => s.Explanation),
        ("退出原因", s => s.ReleaseReason));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/placement/seats", HandleAsync).Allow(Readers).WithMetadata(Orders).WithName("seat.list");
        routes.MapGet("/api/placement/seats/export", ExportAsync).Allow(Readers).WithMetadata(Orders).AsOperation("seat.export");
        routes.MapGet("/api/placement/seats/{id:guid}", GetAsync).Allow(Readers).WithName("seat.get");
    }

    private static async Task<Reply<Page<SeatView>>> HandleAsync([AsParameters] Filter filter, ListRequest list, PlacementDbContext db, Actor actor, CancellationToken cancel) =>
        await Orders.PageAsync(filter.Over(db.Seats.AsNoTracking()), list, s => s, s => SeatView.Of(s, actor), cancel);

    private static async Task<FileReply> ExportAsync([AsParameters] Filter filter, ExportRequest export, Exporting exporting, PlacementDbContext db, CancellationToken cancel) =>
        Orders.Sorted(filter.Over(db.Seats.AsNoTracking()), export.Sort).IsRefused(out var refusal, out var sorted)
            ? refusal : await exporting.WriteAsync(Table, export, sorted.AsAsyncEnumerable(), cancel);

    private static async Task<Reply<SeatView>> GetAsync(Guid id, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var seat = await db.Seats.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        return seat is null ? CommonRefusals.NotFound : SeatView.Of(seat, actor);
    }
}
