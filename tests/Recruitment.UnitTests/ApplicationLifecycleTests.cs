using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Objections;
using XibuPlan.Recruitment.PublicNotices;
using Xunit;

namespace XibuPlan.Recruitment.UnitTests;

public sealed class ApplicationLifecycleTests
{
    private const string Seated = "Placed UnderUniversityNotice UniversityNoticeDone UnderProvinceNotice ProvinceNoticeDone AgreementSigned";

    // Written down from docs/rules.md, not from the table.
    private static readonly string[] Expected =
    [
        "Draft Edit Student → Draft", "Draft Submit Student → Unreviewed", "Draft Withdraw Student → Withdrawn",
        "Unreviewed Edit Student → Unreviewed", "Unreviewed Review University/Reviewer → Reviewed", "Unreviewed Return University/Reviewer → Returned",
        "Unreviewed ReserveSeat System → Placed", "Unreviewed Withdraw Student → Withdrawn",
        "Returned Edit Student → Returned", "Returned Submit Student → Unreviewed", "Returned ReserveSeat System → Placed", "Returned Withdraw Student → Withdrawn",
        "Reviewed Edit Student → Unreviewed", "Reviewed Score University/Maintainer → Reviewed", "Reviewed Examine University/Maintainer → Reviewed",
        "Reviewed Clear System → Cleared", "Reviewed FindUnfit System → MedicallyUnfit", "Reviewed ReserveSeat System → Placed", "Reviewed Withdraw Student → Withdrawn",
        "Cleared Edit Student → Unreviewed", "Cleared Score University/Maintainer → Cleared", "Cleared Examine University/Maintainer → Cleared",
        "Cleared FindUnfit System → MedicallyUnfit", "Cleared Revert System → Unreviewed", "Cleared ReserveSeat System → Placed", "Cleared Withdraw Student → Withdrawn",
        "Placed PublishUniversityNotice University/Maintainer → UnderUniversityNotice",
        "UnderUniversityNotice ConcludeUniversityNotice University/Maintainer → UniversityNoticeDone",
        "UnderUniversityNotice ConcludeUniversityNotice University/Reviewer → UniversityNoticeDone",
        "UnderUniversityNotice ConcludeUniversityNotice University/Administrator → UniversityNoticeDone",
        "UnderUniversityNotice Reject University/Reviewer → Rejected",
        "UniversityNoticeDone PublishProvinceNotice Province/Maintainer → UnderProvinceNotice",
        "UnderProvinceNotice ConcludeProvinceNotice Province/Maintainer → ProvinceNoticeDone",
        "UnderProvinceNotice ConcludeProvinceNotice Province/Reviewer → ProvinceNoticeDone",
        "UnderProvinceNotice ConcludeProvinceNotice Province/Administrator → ProvinceNoticeDone",
        "UnderProvinceNotice Reject Province/Reviewer → Rejected",
        "ProvinceNoticeDone Sign Student → AgreementSigned",
        "AgreementSigned Confirm Province/Reviewer → Admitted",
        .. Seated.Split(' ').SelectMany(s => new[]
        {
            $"{s} Edit Student → {s}", $"{s} Review University/Reviewer → {s}", $"{s} Return University/Reviewer → {s}", $"{s} Examine University/Maintainer → {s}",
            $"{s} FindUnfit System → MedicallyUnfit", $"{s} ReserveSeat System → Placed", $"{s} LoseSeat System → Cleared", $"{s} Withdraw Student → Withdrawn",
        }),
    ];

    [Fact]
    public void Exactly_the_written_cells_lead_somewhere() =>
        Assert.Equal(Expected.Order(StringComparer.Ordinal), LifecycleCells.Allowed(ApplicationLifecycle.Table).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_other_cell_is_refused_and_not_offered() => Assert.True(
        LifecycleCells.RefusesTheRest(ApplicationLifecycle.Table) && LifecycleCells.RefusesTheRest(NoticeLifecycles.Notice)
        && LifecycleCells.RefusesTheRest(NoticeLifecycles.Listing) && LifecycleCells.RefusesTheRest(Objection.Table));

    [Fact]
    public void A_notice_is_concluded_by_an_office() => Assert.Equal(
        Offices("Running Conclude {0} → Concluded", "Maintainer", "Reviewer", "Administrator"), LifecycleCells.Allowed(NoticeLifecycles.Notice).Order(StringComparer.Ordinal));

    [Fact]
    public void A_listing_passes_or_is_taken_down() => Assert.Equal(
        Offices("Running Pass {0} → Passed", "Maintainer", "Reviewer", "Administrator").Append("Running TakeDown System → TakenDown").Order(StringComparer.Ordinal),
        LifecycleCells.Allowed(NoticeLifecycles.Listing).Order(StringComparer.Ordinal));

    [Fact]
    public void An_objection_is_resolved_by_a_reviewer_once() => Assert.Equal(
        Offices("Open Uphold {0} → Upheld", "Reviewer").Concat(Offices("Open Dismiss {0} → Dismissed", "Reviewer")).Append("Open Lapse System → Lapsed").Order(StringComparer.Ordinal),
        LifecycleCells.Allowed(Objection.Table).Order(StringComparer.Ordinal));

    [Fact]
    public void Refusal_codes_are_unique_and_permanent_in_form()
    {
        var codes = ApplicationRefusals.All.Concat(PublicNoticeRefusals.All).Select(r => r.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", code));
    }

    private static IEnumerable<string> Offices(string line, params string[] roles) =>
        new[] { "University", "Province" }.SelectMany(p => roles.Select(r => string.Format(line, $"{p}/{r}"))).Order(StringComparer.Ordinal);
}
