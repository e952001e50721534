using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Snapshots;

/// <summary>A certified province month as ServiceManagement hands it out: the only basis of subsidies (SUB-1, C4).</summary>
/// <param name="Version">1 for the first certification, one more for each that superseded (D-8).</param>
/// <param name="Sha256">Lower-case hex SHA-256 of <paramref name="Canonical"/> in UTF-8.</param>
/// <param name="Canonical">The text that was certified, one line per term.</param>
/// <param name="Headcount">How many lines count.</param>
public sealed record CertifiedSnapshot(
    string ProvinceCode, YearMonth Month, int Version, string Sha256, string Canonical,
    IReadOnlyList<CertifiedLine> Lines, IReadOnlyList<CertifiedCounty> Counties, int Headcount);

/// <summary>One term of a certified month.</summary>
/// <param name="CountyCode">Where the volunteer serves; the province itself for 省直管.</param>
/// <param name="State">The state, as ServiceManagement names it.</param>
/// <param name="DaysOnDuty">Days on duty in the month.</param>
/// <param name="Counted">On duty (extended or not) on the snapshot day (D-5).</param>
/// <param name="PayHold">A check of name, ID or card is open (D-6).</param>
public sealed record CertifiedLine(
    Guid TermId, Guid PersonId, string CountyCode, string Category, string State, DateOnly? OnDutyFrom, DateOnly? LeftOn,
    int DaysOnDuty, bool Counted, bool PayHold);

/// <summary>A county's certified total.</summary>
public sealed record CertifiedCounty(string CountyCode, int Headcount);
