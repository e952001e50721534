using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Employment.Destinations;

/// <summary>A leaver's destination.</summary>
public sealed record DestinationView(Guid Id, Guid TermId, Guid PersonId, int ProgrammeYear, string RegionCode, string RegionName, DateOnly LeftOn,
    string Destination)
{
    internal static DestinationView Of(Destination d) =>
        new(d.Id, d.TermId, d.PersonId, d.ProgrammeYear, d.RegionCode, RegionDirectory.NameOf(d.RegionCode), d.LeftOn, d.Place);
}

/// <summary>What is wanted of the destinations; what is left out narrows nothing.</summary>
/// <param name="Region">A region and all inside it.</param>
public sealed record DestinationFilter(int? Year, string? Region, string? Destination)
{
    /// <summary>The destinations that are wanted.</summary>
    internal Outcome<IQueryable<Destinations.Destination>> Of(EmploymentDbContext db)
    {
        if (!RegionPrefix.TryOf(Region, out var prefix)) return CommonRefusals.Invalid.ForFields(("region", "行政区划代码应为六位数字"));
        var (year, place) = (Year, Destination);
        return Outcome<IQueryable<Destinations.Destination>>.Of(db.Destinations.AsNoTracking()
            .Where(d => (year == null || d.ProgrammeYear == year) && d.RegionCode.StartsWith(prefix) && (place == null || d.Place == place)));
    }
}

/// <summary>Destinations of the office's region (a volunteer: their own), oldest first; also as a file, without a person's account.</summary>
internal sealed class ListDestinations : IEndpoint
{
    private const Party Offices = Party.County | Party.Prefecture | Party.Province | Party.National;

    private static readonly ListOrder<Destination> Order = new ListOrder<Destination>(d => d.Id)
        .By("left", d => d.LeftOn).By("region", d => d.RegionCode).ByText("destination", d => d.Place);

    private static readonly ExportTable<Destination> Table = new("destinations", "离岗去向",
        ("项目年度", d => d.ProgrammeYear), ("地区代码", d => d.RegionCode), ("地区", d => RegionDirectory.NameOf(d.RegionCode)), ("离岗日期", d => d.LeftOn),
        ("去向", d => d.Place));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/employment/destinations", ListAsync).Allow(Offices | Party.Student).WithMetadata(Order).WithName("destination.list");
        routes.MapGet("/api/employment/destinations/export", ExportAsync).Allow(Offices).WithMetadata(Order).AsOperation("destination.export");
    }

    private static async Task<Reply<Page<DestinationView>>> ListAsync(
        [AsParameters] DestinationFilter filter, ListRequest request, EmploymentDbContext db, CancellationToken cancel) =>
        filter.Of(db).IsRefused(out var refusal, out var rows) ? refusal : await Order.PageAsync(rows, request, d => d, DestinationView.Of, cancel);

    private static async Task<FileReply> ExportAsync(
        [AsParameters] DestinationFilter filter, ExportRequest request, EmploymentDbContext db, Exporting exporting, CancellationToken cancel)
    {
        if (filter.Of(db).IsRefused(out var refusal, out var rows)) return refusal;
        if (Order.Sorted(rows, request.Sort).IsRefused(out refusal, out var sorted)) return refusal;
        return await exporting.WriteAsync(Table, request, sorted.AsAsyncEnumerable(), cancel);
    }
}
