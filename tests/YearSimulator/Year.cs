using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;
using XibuPlan.YearSimulator.Reconciliation;

namespace XibuPlan.YearSimulator;

/// <summary>The programme year that is being driven: who takes part, and what the simulator remembers of it to reconcile with.</summary>
internal sealed class Year
{
    /// <summary>The programme year: the one whose figures the notice of 2020 gives.</summary>
    public const int Number = 2020;

    private (Student Stays, Student Leaves)? _asking;

    public Year(Options options, Gateway gateway, DemoSecrets secrets)
    {
        Options = options;
        Gateway = gateway;
        Plan = Scaling.Of(Regions, options.Scale);
        Offices = new Offices(gateway, Regions, Plan, secrets.AdminPassword);
        Students = new StudentBody(Regions, Plan, gateway, options.Seed).Invent();
        Finance = new Machine(gateway, "finance", secrets.FinanceSecret);
    }

    public Options Options { get; }

    public Gateway Gateway { get; }

    public Regions Regions { get; } = new();

    /// <summary>Scale and quota matrix.</summary>
    public QuotaPlan Plan { get; }

    public Offices Offices { get; }

    /// <summary>Everybody who applies.</summary>
    public IReadOnlyList<Student> Students { get; }

    /// <summary>Those with a term.</summary>
    public IReadOnlyList<Student> Volunteers => [.. Students.Where(s => s.TermId != Guid.Empty)];

    /// <summary>Those on duty.</summary>
    public IReadOnlyList<Student> Serving => [.. Students.Where(s => s is { County: not null, Serves: true, HasLeft: false })];

    public Machine Finance { get; }

    /// <summary>Has arrived in the county, and has not registered there.</summary>
    public Student Arrived => Students.First(s => s is { County: not null, Serves: false });

    /// <summary>Next year's applicants, for the demo.</summary>
    public IReadOnlyList<Student> Newcomers => field ??= Stages.LeaveApplications.Invent(this);

    /// <summary>The five largest service provinces: in each of them the demo's month waits at another desk.</summary>
    public IReadOnlyList<string> DeskProvinces => [.. Plan.ServiceProvinces.OrderByDescending(Plan.NewRecruits).ThenBy(p => p, StringComparer.Ordinal).Take(5)];

    /// <summary>Two volunteers of the demo who want something of their county: another year, and to leave.</summary>
    public (Student Stays, Student Leaves) Asking => _asking ??= Serving.Where(s => s.SeatIn == DeskProvinces[0]).Take(2).ToList() is [var stays, var leaves]
        ? (stays, leaves)
        : throw new InvalidOperationException("The largest service province has fewer than two volunteers on duty.");

    /// <summary>What the story expected on its way.</summary>
    public Checks Checks { get; } = new();

    /// <summary>The closing table.</summary>
    public List<BalanceRow> Balance { get; } = [];

    /// <summary>The terms that ended early.</summary>
    public List<Student> Leavers { get; } = [];

    /// <summary>The first month that is closed; volunteers arrive in July and August.</summary>
    public static DateOnly FirstMonth => new(Number, 9, 1);

    /// <summary>Moves the programme's clock to nine in the morning of a day in Shanghai.</summary>
    public async Task MoveToAsync(int year, int month, int day, CancellationToken cancel)
    {
        var now = new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(8));
        await Offices.Administrator.PutAsync("/api/demo/clock", new { now }, cancel);
    }
}
