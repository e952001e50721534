using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.People;

/// <summary>
/// Invents the year's applicants, the same for the same seed: for every seat somebody who wants it first and is fit, a reserve
/// behind them, and a crowd that wants the well-known provinces, so that there is competition and there are losers.
/// </summary>
internal sealed class StudentBody(Regions regions, QuotaPlan plan, Gateway gateway, int seed)
{
    private readonly Random _random = new(seed);
    private int _number;

    /// <summary>All applicants; at least twice as many as seats.</summary>
    public IReadOnlyList<Student> Invent() => [.. plan.RecruitingProvinces.SelectMany(ApplicantsOf)];

    /// <summary>The universities of a recruiting province that take part.</summary>
    public static IReadOnlyList<University> Universities(Regions regions, QuotaPlan plan, string recruiting) =>
        regions.Universities(recruiting, Math.Clamp(plan.Seats(recruiting) / 25, 1, 12));

    /// <summary>Somebody fit who applies in the year after, under the number given.</summary>
    /// <param name="wishes">The first of the three choices: so many places after the province's largest cell.</param>
    public static Student Newcomer(Year year, string recruiting, string university, int number, int wishes) => new()
    {
        Number = number,
        Name = Names.Of(new Random(number)),
        Recruiting = recruiting,
        UniversityCode = university,
        Choices = [.. year.Plan.CellsOf(recruiting).OrderByDescending(c => c.Quota).Select(c => c.Service).Skip(wishes).Take(3)],
        Degree = "bachelor",
        Score = 70 + (number % 20),
        PriorVolunteering = number % 2 == 0,
        Health = Health.Fit,
        EditsAfterReview = false,
        Session = new Session(year.Gateway, $"student{number}@student.demo", Student.PasswordOf(number)),
    };

    private IEnumerable<Student> ApplicantsOf(string recruiting)
    {
        var cells = plan.CellsOf(recruiting);
        var universities = Universities(regions, plan, recruiting);
        foreach (var cell in cells)
        {
            for (var i = 0; i < WantedFor(cell.Quota); i++)
                yield return Applicant(recruiting, universities, [cell.Service, .. Others(cells, cell.Service)], isSpare: i > cell.Quota);
        }

        for (var i = 0; i < (plan.Seats(recruiting) * 4 / 5) + 2; i++)
            yield return Applicant(recruiting, universities, Dream(cells), isSpare: true);
    }

    private static int WantedFor(int quota) => (int)Math.Ceiling(quota * 1.3) + 1;

    private IEnumerable<string> Others(IReadOnlyList<Cell> cells, string first) =>
        Shuffled(cells.Select(c => c.Service).Where(s => s != first)).Take(_random.Next(3));

    /// <summary>Most of the crowd wants the nearest or the farthest: the largest cells, Tibet, or a province that has no cell at all.</summary>
    private List<string> Dream(IReadOnlyList<Cell> cells)
    {
        var first = _random.Next(10) switch
        {
            < 2 => Regions.Tibet,
            < 3 => plan.ServiceProvinces[_random.Next(plan.ServiceProvinces.Count)],
            _ => cells.OrderByDescending(c => c.Quota).Take(2).ElementAt(_random.Next(Math.Min(2, cells.Count))).Service,
        };
        return [first, .. Others(cells, first)];
    }

    private Student Applicant(string recruiting, IReadOnlyList<University> universities, IReadOnlyList<string> choices, bool isSpare)
    {
        var number = ++_number;
        return new Student
        {
            Number = number,
            Name = Names.Of(_random),
            Recruiting = recruiting,
            UniversityCode = universities[_random.Next(universities.Count)].Code,
            Choices = choices,
            // At most 15 of 100 may lack a bachelor's degree (D-11): among those who count on a seat everybody has one.
            Degree = _random.Next(100) switch { < 8 => "master", > 92 when isSpare => "associate", _ => "bachelor" },
            Score = 60 + (_random.Next(0, 400) / 10m),
            PriorVolunteering = _random.Next(3) == 0,
            Health = !isSpare ? Health.Fit : _random.Next(14) == 0 ? Health.Unfit : choices.Contains(Regions.Tibet) && _random.Next(8) == 0 ? Health.UnfitForTibet : Health.Fit,
            EditsAfterReview = _random.Next(25) == 0,
            Session = new Session(gateway, $"student{number}@student.demo", Student.PasswordOf(number)),
        };
    }

    private List<string> Shuffled(IEnumerable<string> codes)
    {
        var all = codes.ToArray();
        _random.Shuffle(all);
        return [.. all];
    }
}
