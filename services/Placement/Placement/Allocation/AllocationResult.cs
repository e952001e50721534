namespace XibuPlan.Placement.Allocation;

/// <summary>What a run proposes.</summary>
/// <param name="Passes">How often the matching ran until the degree share held.</param>
/// <param name="NonBachelorLimit">The limit of the last pass on seats below a bachelor's degree, earlier seats included.</param>
/// <param name="Seated">Seats proposed.</param>
/// <param name="SelfAdjusted">Of them, beyond a cell (D-10).</param>
/// <param name="NonBachelor">Of them, below a bachelor's degree.</param>
/// <param name="DegreeShareHolds">False only where seats reserved before the run break the share and nobody is left to mend it.</param>
/// <param name="Proposals">One for every applicant, in ranking order.</param>
internal sealed record AllocationResult(int Passes, int NonBachelorLimit, int Seated, int SelfAdjusted, int NonBachelor, bool DegreeShareHolds,
    IReadOnlyList<Proposal> Proposals);

/// <summary>A run's answer to one applicant.</summary>
/// <param name="Rank">1 for the best of the recruiting province.</param>
/// <param name="Lottery">The recorded lottery number (hex); the smaller one goes first among equals.</param>
/// <param name="ServiceProvinceCode">Where a seat is proposed; null for none.</param>
/// <param name="Choice">Which choice it was, 1 for the first; null for none.</param>
/// <param name="Code"><c>placed.by-quota</c>, <c>placed.by-self-adjustment</c>, or <c>unplaced.</c> with what stopped the last choice.</param>
/// <param name="Explanation">The reason in Chinese, for the applicant.</param>
/// <param name="Verdicts">What became of each choice, in order, as far as they were tried.</param>
internal sealed record Proposal(Guid ApplicationId, int Rank, string Lottery, string? ServiceProvinceCode, int? Choice, string Code, string Explanation,
    IReadOnlyList<Verdict> Verdicts);
