using System.Text;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.Subsidy.Snapshots;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>What is not exactly what was certified is never paid on.</summary>
public sealed class SnapshotIntegrityTests
{
    private const string Term = "01890000-0000-7000-8000-000000000001";
    private const string Other = "01890000-0000-7000-8000-000000000002";
    private static readonly WantedSnapshot Wanted = new("520000", new YearMonth(2020, 9), 1, null);

    private static string Row(string county = "520102", string term = Term, string days = "30", string counted = "1", string hold = "0") =>
        $"line|{county}|{term}|01890000-0000-7000-8000-0000000000ff|education|OnDuty|2020-07-25|-|{days}|{counted}|{hold}";

    private static string Text(params string[] lines) => "xibuplan-province-month|1\n" + string.Concat(lines.Select(l => l + "\n"));

    private static string Good => Text("month|520000|2020-09|1|-", Row(), Row(term: Other, counted: "0", days: "0"), "county|520102|2|1", "total|2|1");

    private static CertifiedSnapshot Open(string text, ProvinceMonthCertified? announced = null) =>
        SnapshotIntegrity.Open(new CertifiedText(text, SnapshotText.HashOf(text)), Wanted, announced);

    private static ProvinceMonthCertified Announced(int lines = 2, int headcount = 1, string? sha = null) => new(Guid.Empty, DateTimeOffset.UnixEpoch, Guid.Empty, 1,
        2020, "520000", "2020-09", 1, lines, headcount, sha ?? SnapshotText.HashOf(Good));

    [Fact]
    public void A_sound_snapshot_is_read_from_its_text()
    {
        var snapshot = Open(Good, Announced());
        Assert.Equal((2, 1), (snapshot.Lines.Count, snapshot.Headcount));
        var line = snapshot.Lines[0];
        Assert.Equal((Guid.Parse(Term), "520102", "OnDuty", new DateOnly(2020, 7, 25), (DateOnly?)null, 30, true, false),
            (line.TermId, line.CountyCode, line.State, line.OnDutyFrom, line.LeftOn, line.DaysOnDuty, line.Counted, line.PayHold));
    }

    [Fact]
    public void A_text_that_was_changed_by_one_character_is_refused()
    {
        var hash = SnapshotText.HashOf(Good);
        var changed = Good.Replace("|30|1|0", "|30|1|1", StringComparison.Ordinal);
        var fault = Assert.Throws<SnapshotRefusedException>(() => SnapshotIntegrity.Open(new CertifiedText(changed, hash), Wanted, null));
        Assert.Contains($"not {hash}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 1, null, "the event announced")]
    [InlineData(2, 2, null, "the event announced")]
    [InlineData(2, 1, "00", "the event announced")]
    public void A_snapshot_that_is_not_the_announced_one_is_refused(int lines, int headcount, string? sha, string why) =>
        Refused(() => Open(Good, Announced(lines, headcount, sha)), why);

    public static TheoryData<string, string> Wrong => new()
    {
        { Text("month|530000|2020-09|1|-", "total|0|0"), "the text states" },
        { Text("month|520000|2020-10|1|-", "total|0|0"), "the text states" },
        { Text("month|520000|2020-09|2|-", "total|0|0"), "the text states" },
        { Text("month|520000|2020-09|1|abc", "total|0|0"), "the text states" },
        { Text("month|520000|2020-09|1|-", Row(), "county|520102|1|1", "total|2|1"), "the total says 2" },
        { Text("month|520000|2020-09|1|-", Row(), "county|520102|1|1", "total|1|0"), "the total says 1 with 0" },
        { Text("month|520000|2020-09|1|-", Row(), "county|520102|1|0", "total|1|1"), "do not sum to" },
        { Text("month|520000|2020-09|1|-", Row(), "total|1|1"), "no certified total" },
        { Text("month|520000|2020-09|1|-", Row(), Row(), "county|520102|2|2", "total|2|2"), "listed 2 times" },
        { Text("month|520000|2020-09|1|-", Row(days: "15"), Row("520103", days: "15"), "county|520102|1|1", "county|520103|1|1", "total|2|2"), "counted 2 times" },
        { Text("month|520000|2020-09|1|-", Row(), Row("520103", days: "1", counted: "0"), "county|520102|1|1", "county|520103|1|0", "total|2|1"), "31 of 30 days" },
        { Text("month|520000|2020-09|1|-", Row(days: "-1"), "county|520102|1|1", "total|1|1"), "not in a correct format" },
        { Text("month|520000|2020-09|1|-", Row(counted: "x"), "county|520102|1|1", "total|1|1"), "A flag is 1 or 0" },
        { Text("month|520000|2020-09|1|-", Row() + "|more", "county|520102|1|1", "total|1|1"), "'line' line cannot be read" },
        { Text("month|520000|2020-09|1|-", "county|520102|1|1", Row(), "total|1|1"), "'county' line cannot be read" },
        { "xibuplan-province-month|2\nmonth|520000|2020-09|1|-\ntotal|0|0\n", "not a certified month" },
        { Text("month|520000|2020-09|1|-", "total|0|0").TrimEnd(), "not a certified month" },
        { "", "not a certified month" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_text_that_does_not_agree_with_itself_is_refused(string text, string why) => Refused(() => Open(text), why);

    [Fact]
    public void The_hash_is_over_the_bytes_in_utf_8() =>
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("西部"))), SnapshotText.HashOf("西部"));

    private static void Refused(Action open, string why) =>
        Assert.Contains(why, Assert.Throws<SnapshotRefusedException>(open).Message, StringComparison.Ordinal);
}
