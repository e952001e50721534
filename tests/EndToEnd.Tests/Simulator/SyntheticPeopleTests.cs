using XibuPlan.ServiceDefaults.Access;
using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;
using Xunit;

namespace XibuPlan.EndToEnd.Tests.Simulator;

public sealed class SyntheticPeopleTests
{
    private static readonly Regions Regions = new();
    private static readonly QuotaPlan Plan = Scaling.Of(Regions, 0.1m);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1_399_999)]
    public void An_id_number_has_its_check_digit_and_a_region_that_does_not_exist(int serial)
    {
        var number = SyntheticNumbers.IdNumber(serial);

        // GB 11643 in its other form: the weighted sum of all 18 places, X counting 10, leaves 1 modulo 11.
        var sum = number.Select((c, i) => (c == 'X' ? 10 : c - '0') * (int)(Math.Pow(2, 17 - i) % 11)).Sum();
        Assert.Equal(1, sum % 11);
        Assert.Equal(18, number.Length);
        Assert.DoesNotContain(RegionCode.Parse(number[..6]), RegionDirectory.All.Keys);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(54321)]
    public void A_bank_card_passes_luhn_and_the_wrong_one_does_not(int serial)
    {
        Assert.Equal(0, Luhn(SyntheticNumbers.BankCard(serial)));
        Assert.NotEqual(0, Luhn(SyntheticNumbers.WrongBankCard(serial)));
    }

    [Fact]
    public void The_same_seed_invents_the_same_people()
    {
        using var gateway = new Gateway(new Uri("http://localhost"));
        var (one, two) = (Invent(gateway, 7), Invent(gateway, 7));

        Assert.Equal(one.Select(Describe), two.Select(Describe));
        Assert.NotEqual(one.Select(Describe), Invent(gateway, 8).Select(Describe));
    }

    [Fact]
    public void A_tenth_of_the_year_has_its_applicants_and_somebody_for_every_seat()
    {
        using var gateway = new Gateway(new Uri("http://localhost"));
        var students = Invent(gateway, 2020);

        Assert.True(students.Count >= 1500, $"{students.Count} applicants");
        Assert.Equal(students.Count, students.Select(s => s.IdNumber).Distinct().Count());
        Assert.All(students, s => Assert.Equal(s.Choices.Count, s.Choices.Distinct().Count()));
        Assert.All(Plan.Cells, cell => Assert.True(
            students.Count(s => s.Recruiting == cell.Recruiting && s.Choices[0] == cell.Service && s.Health == Health.Fit) >= cell.Quota));
        Assert.Contains(students, s => s.Health == Health.Unfit);
        Assert.Contains(students, s => s.Health == Health.UnfitForTibet);
    }

    private static IReadOnlyList<Student> Invent(Gateway gateway, int seed) => new StudentBody(Regions, Plan, gateway, seed).Invent();

    private static string Describe(Student s) => $"{s.Name} {s.IdNumber} {s.UniversityCode} {string.Join('/', s.Choices)} {s.Score} {s.Health}";

    private static int Luhn(string card) =>
        card.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : (c - '0') * 2 > 9 ? ((c - '0') * 2) - 9 : (c - '0') * 2).Sum() % 10;
}
