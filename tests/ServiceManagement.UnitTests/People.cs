using Xunit;
using System.Text;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Posts;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>Officers, days and volunteers for tests of pure rules.</summary>
internal static class People
{
    public const string Province = "520000";

    public static readonly IReadOnlyList<string> Counties =
        [.. RegionDirectory.All.Values.Where(r => r.Level == "county" && r.Code.Province.Digits == Province).Select(r => r.Code.Digits).Order().Take(3)];

    public static readonly DateOnly Arrival = new(2020, 7, 20);

    public static Actor Of(Party party, params OfficerRole[] roles) => new(Guid.CreateVersion7(), party, RegionOf(party)) { Roles = roles.ToHashSet() };

    /// <summary>Somebody for whom every step of their party is open.</summary>
    public static Acting On(this DateOnly day, Party party) => new(Of(party, OfficerRole.Maintainer, OfficerRole.Reviewer, OfficerRole.Administrator), ChinaTime.StartOf(day).AddHours(9));

    /// <summary>A move to a post of a county, from none that is known.</summary>
    public static PostMove MoveTo(string county) => new(null, Post(Guid.CreateVersion7(), county));

    /// <summary>No move: the post that the term holds.</summary>
    public static PostMove Stay(VolunteerTerm term)
    {
        var post = Post(term.PostId ?? Guid.CreateVersion7(), term.CountyCode ?? Counties[0]);
        return new PostMove(post, post);
    }

    private static ApprovedPost Post(Guid id, string county) => new()
    {
        Id = id,
        Version = 1,
        ProgrammeYear = 2020,
        CountyCode = county,
        Title = "教师",
        Unit = "中学",
        Category = "乡村教育",
        Headcount = 1,
    };

    public static Sealed Value(string text) => new(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text), "*");

    public static VolunteerTerm Admitted(Guid? id = null) => VolunteerTerm.Open(id ?? Guid.CreateVersion7(),
        new Admission(Guid.CreateVersion7(), Guid.CreateVersion7(), 2020, Province, new DateOnly(2020, 7, 20), new DateOnly(2021, 7, 31)), Value("n"), Value("i"));

    public static VolunteerTerm Registered(string? county = null, DateOnly? arrivedOn = null, Guid? id = null)
    {
        var (term, day) = (Admitted(id), arrivedOn ?? Arrival);
        Assert.Null(term.RecordArrival(RegionCode.Parse(county ?? Counties[0]), day, day.On(Party.Province)).Refusal);
        Assert.Null(term.Register(Registration(county ?? Counties[0]), day.On(Party.Student)).Refusal);
        return term;
    }

    public static VolunteerTerm OnDuty(string? county = null, DateOnly? from = null, Guid? id = null)
    {
        var term = Registered(county, from, id);
        Assert.Null(term.ConfirmOnDuty("乡村教育", null, (from ?? Arrival).On(Party.County)).Refusal);
        return term;
    }

    public static Registration Registration(string county) => new(Guid.CreateVersion7(), county, Value("c"), Value("p"), null);

    /// <summary>A term in a state, on a day on which every step of it is in time.</summary>
    public static VolunteerTerm In(TermState state)
    {
        var day = new DateOnly(2021, 3, 10);
        switch (state)
        {
            case TermState.Opened:
                return Admitted();
            case TermState.Arrived:
                var arrived = Admitted();
                Assert.Null(arrived.RecordArrival(RegionCode.Parse(Counties[0]), Arrival, day.On(Party.Province)).Refusal);
                return arrived;
            case TermState.Unreviewed:
                return Registered();
            case TermState.OnDuty:
                return Asking(day);
            case TermState.OnDutyExtended:
                var extended = Asking(day);
                Assert.Null(extended.AgreeExtension(null, day.On(Party.County)).Refusal);
                return extended;
            case TermState.Left:
                var left = Asking(day);
                Assert.Null(left.RecordDeparture("r", day, "d", day.On(Party.County)).Refusal);
                return left;
            default:
                var closed = Asking(day);
                Assert.Null(closed.Close("r", new DateOnly(2021, 8, 1).On(Party.Province)).Refusal);
                return closed;
        }
    }

    /// <summary>A volunteer who left with another year agreed.</summary>
    public static VolunteerTerm LeftExtended(DateOnly? leftOn = null)
    {
        var (term, day) = (In(TermState.OnDutyExtended), leftOn ?? new DateOnly(2021, 3, 10));
        Assert.Null(term.RecordDeparture("r", day, "d", Later(day, new DateOnly(2021, 3, 10)).On(Party.County)).Refusal);
        return term;

        static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
    }

    private static VolunteerTerm Asking(DateOnly day)
    {
        var term = OnDuty();
        Assert.Null(term.RequestExtension(day, day, day.On(Party.Student)).Refusal);
        Assert.Null(term.EditDetails(null, Value("c2"), null, null, day.On(Party.Student)).Refusal);
        return term;
    }

    private static RegionCode? RegionOf(Party party) => party switch
    {
        Party.Province => RegionCode.Parse(Province),
        Party.County => RegionCode.Parse(Counties[0]),
        Party.National => RegionCode.Nation,
        _ => null,
    };
}
