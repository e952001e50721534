using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Snapshots;

/// <summary>A certified province month: the only basis of subsidies (SUB-1, C4). Read from the text that was hashed and from nothing else.</summary>
/// <param name="Version">1 for the first certification, one more for each that superseded (D-8).</param>
/// <param name="Before">The hash of the version before, or null for the first: versions are a chain.</param>
/// <param name="LineCount">The certified number of lines.</param>
/// <param name="Headcount">The certified number of lines that count.</param>
public sealed record CertifiedSnapshot(
    string ProvinceCode, YearMonth Month, int Version, string? Before, IReadOnlyList<CertifiedLine> Lines, IReadOnlyList<CertifiedCounty> Counties,
    int LineCount, int Headcount);

/// <summary>One volunteer's duty in one county in the month. Who moved has a line in each county and is counted in one at most.</summary>
/// <param name="CountyCode">Where the volunteer served: the county, also where its province manages it directly (省直管).</param>
/// <param name="Category">The category (专项).</param>
/// <param name="State">The state, as ServiceManagement names it.</param>
/// <param name="OnDutyFrom">The first day of the unbroken duty in the county.</param>
/// <param name="LeftOn">The first day no longer on duty in the county, where it lies in the month.</param>
/// <param name="DaysOnDuty">Days of the month on duty in the county.</param>
/// <param name="Counted">On duty (extended or not) on the snapshot day (D-5).</param>
/// <param name="PayHold">A check of name, ID or card is open (D-6).</param>
public sealed record CertifiedLine(
    string CountyCode, Guid TermId, Guid PersonId, string Category, string State, DateOnly OnDutyFrom, DateOnly? LeftOn, int DaysOnDuty,
    bool Counted, bool PayHold);

/// <summary>A county's certified totals.</summary>
public sealed record CertifiedCounty(string CountyCode, int LineCount, int Headcount);
