using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Placement.Allocation;

/// <summary>
/// Everything that a run decides on, and nothing else: from the same input the allocator gives the same result, anywhere and at any
/// time. Stored whole with the run.
/// </summary>
/// <param name="RecruitingProvince">Six digits.</param>
/// <param name="PolicyVersion">The policy version that the limits were taken from.</param>
/// <param name="LotterySeed">Drawn once per year at publication; decides ties.</param>
/// <param name="Areas">Every service province of the year, also those without a cell: self-adjustment may open one (D-10).</param>
internal sealed record AllocationInput(int ProgrammeYear, string RecruitingProvince, int PolicyVersion, string LotterySeed,
    ProvinceCapacity Province, IReadOnlyList<AreaCapacity> Areas, IReadOnlyList<Applicant> Applicants)
{
    /// <summary>The same input in the one order that is stored and hashed.</summary>
    public AllocationInput InOrder() => this with
    {
        Areas = [.. Areas.OrderBy(a => a.ServiceProvince, StringComparer.Ordinal)],
        Applicants = [.. Applicants.OrderBy(a => a.ApplicationId)],
    };

    /// <summary>
    /// SHA-256 over what a run depends on and its own province decides: its applicants, cells and limits. What other provinces seat in
    /// an area is left out: it is checked seat by seat when the run is confirmed.
    /// </summary>
    public string Fingerprint() => Canonical.Sha256Of(Canonical.JsonOf(InOrder() with { Areas = [.. InOrder().Areas.Select(a => a with { AreaTaken = 0 })] }));
}

/// <summary>What a recruiting province may still seat, over all its destinations.</summary>
/// <param name="Quota">The sum of its cells.</param>
/// <param name="SelfAdjustLimit">floor(percentage × quota) (D-10).</param>
/// <param name="SelfAdjusted">Σ max(0, seated − cell) so far.</param>
/// <param name="BachelorMinPct">Of those seated, inclusive (D-11).</param>
/// <param name="NonBachelorLimit">Of the planned total: floor((100 − percentage) × quota).</param>
internal sealed record ProvinceCapacity(int Quota, int Taken, int SelfAdjustLimit, int SelfAdjusted, int BachelorMinPct, int NonBachelorLimit, int NonBachelor);

/// <summary>What the province may still seat in one service province.</summary>
/// <param name="Quota">Its cell; 0 where the matrix has none.</param>
/// <param name="Taken">Its seats there.</param>
/// <param name="NewRecruits">The area's total over all recruiting provinces.</param>
/// <param name="AreaTaken">Seats there of all recruiting provinces.</param>
/// <param name="InProvinceLimit">The most seats from the area itself, where this is the area's own province and the policy caps each area; else null.</param>
internal sealed record AreaCapacity(string ServiceProvince, int Quota, int Taken, int NewRecruits, int AreaTaken, int? InProvinceLimit);

/// <summary>An applicant as the ranking sees one: no name, no number.</summary>
/// <param name="Choices">Service provinces, first choice first, distinct.</param>
/// <param name="Score">Overall score; at most four decimals.</param>
/// <param name="Bachelor">True where the degree counts towards the bachelor share.</param>
/// <param name="AcceptsOtherProvinces">服从调剂. No run seats anybody beyond the choices: it only says what is still open to who is left.</param>
internal sealed record Applicant(Guid ApplicationId, IReadOnlyList<string> Choices, decimal Score, bool PriorVolunteering, bool Bachelor,
    bool AcceptsOtherProvinces = false);

/// <summary>The stored form of inputs and results.</summary>
internal static class Canonical
{
    public static string JsonOf<T>(T value) => JsonSerializer.Serialize(value, JsonDefaults.Options);

    public static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonDefaults.Options)!;

    /// <summary>Lower-case hex over the UTF-8 bytes.</summary>
    public static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
