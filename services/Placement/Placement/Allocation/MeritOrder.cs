using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace XibuPlan.Placement.Allocation;

/// <summary>
/// The ranking of a recruiting province: score, then prior volunteering, then the lottery. The lottery number of an applicant is
/// the first 16 bytes of SHA-256(seed ‖ application id): it depends neither on the other applicants nor on their order.
/// </summary>
internal static class MeritOrder
{
    private const decimal ScoreSteps = 10_000m;

    /// <summary>The applicants' positions, best first, and each applicant's lottery number by position.</summary>
    public static (int[] Order, UInt128[] Lottery) Of(IReadOnlyList<Applicant> applicants, string seed)
    {
        var lottery = new UInt128[applicants.Count];
        var standings = new Standing[applicants.Count];
        var order = new int[applicants.Count];
        var input = new byte[Encoding.UTF8.GetByteCount(seed) + 16];
        var seedLength = Encoding.UTF8.GetBytes(seed, input);
        for (var i = 0; i < order.Length; i++)
        {
            var applicant = applicants[i];
            applicant.ApplicationId.TryWriteBytes(input.AsSpan(seedLength), bigEndian: true, out _);
            lottery[i] = BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(input));
            standings[i] = new Standing(((long)(applicant.Score * ScoreSteps) << 1) | (applicant.PriorVolunteering ? 1L : 0L), lottery[i]);
            order[i] = i;
        }

        Array.Sort(standings, order, BestFirst.Instance);
        return (order, lottery);
    }

    private readonly record struct Standing(long Merit, UInt128 Lottery);

    private sealed class BestFirst : IComparer<Standing>
    {
        public static readonly BestFirst Instance = new();

        public int Compare(Standing x, Standing y)
        {
            var byMerit = y.Merit.CompareTo(x.Merit);
            return byMerit != 0 ? byMerit : x.Lottery.CompareTo(y.Lottery);
        }
    }
}
