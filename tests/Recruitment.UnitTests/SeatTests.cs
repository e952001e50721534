using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Recruitment.UnitTests;

/// <summary>D-7 and A8: a seat that crosses edits on its way, and where an applicant stands whose seat went.</summary>
public sealed class SeatTests
{
    [Fact]
    public void A_seat_that_crossed_a_change_of_university_leads_to_no_admission()
    {
        var application = Applicants.Cleared();
        Edit(application, Applicants.Form with { Phone = "13900001234" });
        Edit(application, Applicants.Form with { Phone = "13900001234", UniversityCode = "10001" });
        application.ReserveSeat(Guid.CreateVersion7(), "650000", "第一志愿", Applicants.Now);
        application.Review(true, Applicants.Reviewer with { UniversityCode = "10001" }, Applicants.Now);

        Assert.Equal((ApplicationState.Placed, false), (application.State, application.NeedsReReview));
        Assert.Equal("application.results-missing", application.GoPublic(NoticeLevel.University, Applicants.Maintainer, Applicants.Now).Refusal?.Code);
        Assert.DoesNotContain("publish-university-notice", application.Standing.AllowedActions(Applicants.Maintainer));
    }

    [Theory]
    [InlineData(ApplicationState.Placed, ApplicationAction.PublishUniversityNotice)]
    [InlineData(ApplicationState.UnderUniversityNotice, ApplicationAction.ConcludeUniversityNotice)]
    [InlineData(ApplicationState.UniversityNoticeDone, ApplicationAction.PublishProvinceNotice)]
    [InlineData(ApplicationState.UnderProvinceNotice, ApplicationAction.ConcludeProvinceNotice)]
    [InlineData(ApplicationState.ProvinceNoticeDone, ApplicationAction.Sign)]
    [InlineData(ApplicationState.AgreementSigned, ApplicationAction.Confirm)]
    public void Without_score_and_medical_result_no_step_to_admission_is_taken(ApplicationState state, ApplicationAction action)
    {
        var actor = action switch
        {
            ApplicationAction.Sign => Applicants.Student,
            ApplicationAction.PublishUniversityNotice or ApplicationAction.ConcludeUniversityNotice => Applicants.Maintainer,
            ApplicationAction.Confirm => Applicants.Officer(Party.Province, OfficerRole.Reviewer),
            _ => Applicants.Officer(Party.Province, OfficerRole.Maintainer),
        };
        var standing = new Standing(state, false, "420000", "650000", null, HasResults: false);
        Assert.Equal("application.results-missing", standing.Refuses(action, actor)?.Code);
        Assert.Null((standing with { HasResults = true }).Refuses(action, actor));
    }

    [Fact]
    public void A_seat_that_goes_leaves_the_applicant_in_the_reserve_pool()
    {
        var application = Lost(Applicants.Placed());
        Assert.Equal((ApplicationState.Cleared, (Guid?)null, (string?)null), (application.State, application.SeatId, application.SeatProvinceCode));
    }

    [Fact]
    public void A_seat_that_goes_while_an_edit_waits_leaves_the_form_in_review()
    {
        var application = Applicants.Placed();
        Edit(application, Applicants.Form with { Major = "农学" });
        Lost(application);
        Assert.Equal((ApplicationState.Unreviewed, false), (application.State, application.NeedsReReview));
    }

    [Fact]
    public void A_seat_that_goes_while_the_lung_item_is_missing_leaves_the_form_in_review_until_it_is_there()
    {
        var application = Applicants.Placed();
        Edit(application, Applicants.Form with { Choices = ["650000", "540000"] });
        application.Review(true, Applicants.Reviewer, Applicants.Now);
        Lost(application);
        Assert.Equal(ApplicationState.Unreviewed, application.State);
        Assert.Contains("体检", application.Decisions[^1].Reason, StringComparison.Ordinal);

        application.Review(true, Applicants.Reviewer, Applicants.Now);
        Assert.Equal(ApplicationState.Reviewed, application.State);
        application.TakeNews();
        application.RecordMedical(true, true, Applicants.Maintainer, Applicants.Now);
        Assert.Equal(ApplicationState.Cleared, application.State);
        Assert.IsType<ApplicantCleared>(Assert.Single(application.News));
    }

    [Fact]
    public void Who_is_out_gives_the_seat_back_and_stays_out()
    {
        var (withdrawn, unfit, rejected) = (Applicants.Placed(), Applicants.Placed(), Applicants.Placed());
        withdrawn.Withdraw("另有安排", Applicants.Student, Applicants.Now);
        unfit.RecordMedical(false, null, Applicants.Maintainer, Applicants.Now);
        rejected.GoPublic(NoticeLevel.University, Applicants.Maintainer, Applicants.Now);
        rejected.Reject("材料不实", Applicants.Reviewer, Applicants.Now);
        foreach (var (application, state) in new[]
        {
            (withdrawn, ApplicationState.Withdrawn), (unfit, ApplicationState.MedicallyUnfit), (rejected, ApplicationState.Rejected),
        })
        {
            var decisions = application.Decisions.Count;
            Lost(application);
            Assert.Equal((state, (Guid?)null, (string?)null, decisions), (application.State, application.SeatId, application.SeatProvinceCode, application.Decisions.Count));
        }
    }

    [Fact]
    public void Who_is_admitted_keeps_the_seat()
    {
        var application = Applicants.Placed();
        var province = (Maintainer: Applicants.Officer(Party.Province, OfficerRole.Maintainer),
            Reviewer: Applicants.Officer(Party.Province, OfficerRole.Reviewer));
        application.GoPublic(NoticeLevel.University, Applicants.Maintainer, Applicants.Now);
        application.PassNotice(NoticeLevel.University, Applicants.Maintainer, Applicants.Now);
        application.GoPublic(NoticeLevel.Province, province.Maintainer, Applicants.Now);
        application.PassNotice(NoticeLevel.Province, province.Maintainer, Applicants.Now);
        application.SignAgreement(Applicants.Student, Applicants.Now);
        application.Confirm(province.Reviewer, Applicants.Now);
        var seat = application.SeatId;
        Assert.Equal("application.not-in-this-state", application.LoseSeat(seat!.Value, "名额调整", Applicants.Now).Refusal?.Code);
        Assert.Equal((ApplicationState.Admitted, seat), (application.State, application.SeatId));
    }

    private static void Edit(Application application, FormFacts form) =>
        Assert.Null(application.Edit(form, Applicants.Cipher, Applicants.Student, Applicants.Now).Refusal);

    private static Application Lost(Application application)
    {
        Assert.Null(application.LoseSeat(application.SeatId!.Value, "名额调整", Applicants.Now).Refusal);
        return application;
    }
}
