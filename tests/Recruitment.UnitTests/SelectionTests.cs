using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Contracts.V1;
using Xunit;

namespace XibuPlan.Recruitment.UnitTests;

/// <summary>A4 and REC-8: score, medical result, and Tibet's extra item.</summary>
public sealed class SelectionTests
{
    private static readonly FormFacts TibetFirst = Applicants.Form with { Choices = ["540000", "650000"] };
    private static readonly FormFacts TibetOnly = Applicants.Form with { Choices = ["540000"] };

    [Theory]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(99.99, true)]
    [InlineData(-0.01, false)]
    [InlineData(100.01, false)]
    [InlineData(88.888, false)]
    public void Scores_are_0_to_100_with_two_decimals(double score, bool good) =>
        Assert.Equal(good, Applicants.Reviewed().EnterScore((decimal)score, Applicants.Maintainer, Applicants.Now).Refusal is null);

    [Fact]
    public void Score_and_result_clear_in_either_order()
    {
        var other = Applicants.Reviewed();
        other.RecordMedical(true, null, Applicants.Maintainer, Applicants.Now);
        Assert.Equal(ApplicationState.Reviewed, other.State);
        other.EnterScore(80, Applicants.Maintainer, Applicants.Now);
        Assert.Equal((ApplicationState.Cleared, ApplicationState.Cleared), (other.State, Applicants.Cleared().State));
    }

    [Fact]
    public void Unfit_is_terminal_and_announced_without_the_detail()
    {
        var application = Applicants.Cleared();
        application.TakeNews();
        application.RecordMedical(false, null, Applicants.Maintainer, Applicants.Now);
        Assert.Equal(ApplicationState.MedicallyUnfit, application.State);
        Assert.DoesNotContain("体检", Assert.IsType<ApplicantWithdrawn>(Assert.Single(application.News)).Reason, StringComparison.Ordinal);
        Assert.Equal("application.not-in-this-state", application.Withdraw("退出", Applicants.Student, Applicants.Now).Refusal?.Code);
    }

    [Fact]
    public void Tibet_needs_the_lung_item() =>
        Assert.Equal("application.lung-result-required", Applicants.Reviewed(TibetFirst).RecordMedical(true, null, Applicants.Maintainer, Applicants.Now).Refusal?.Code);

    [Fact]
    public void Lungs_not_fit_for_Tibet_leave_the_other_choices()
    {
        var application = Applicants.Cleared(TibetFirst, lungs: false);
        Assert.Equal(ApplicationState.Cleared, application.State);
        Assert.Equal(["650000"], application.News.OfType<ApplicantCleared>().Single().Choices);
    }

    [Fact]
    public void Lungs_not_fit_for_the_only_choice_are_terminal()
    {
        var application = Applicants.Reviewed(TibetOnly);
        application.EnterScore(80, Applicants.Maintainer, Applicants.Now);
        application.RecordMedical(true, false, Applicants.Maintainer, Applicants.Now);
        Assert.Equal(ApplicationState.MedicallyUnfit, application.State);
    }

    [Fact]
    public void Tibet_chosen_later_waits_for_the_lung_item()
    {
        var application = Applicants.Cleared();
        application.Edit(TibetFirst, Applicants.Cipher, Applicants.Student, Applicants.Now);
        application.Review(true, Applicants.Reviewer, Applicants.Now);
        Assert.Equal(ApplicationState.Reviewed, application.State);
        application.RecordMedical(true, true, Applicants.Maintainer, Applicants.Now);
        Assert.Equal(ApplicationState.Cleared, application.State);
    }

    [Fact]
    public void A_seat_in_Tibet_without_the_item_is_not_signed_for()
    {
        var standing = new Standing(ApplicationState.ProvinceNoticeDone, false, "420000", "540000", null, HasResults: true);
        Assert.Equal("application.lung-result-required", standing.Refuses(ApplicationAction.Sign, Applicants.Student)?.Code);
        Assert.Contains("sign", (standing with { LungsFit = true }).AllowedActions(Applicants.Student));
        Assert.DoesNotContain("sign", standing.AllowedActions(Applicants.Student));
    }

    [Fact]
    public void A_review_after_an_edit_announces_the_new_facts()
    {
        var application = Applicants.Cleared();
        application.Edit(Applicants.Form with { PriorVolunteering = false }, Applicants.Cipher, Applicants.Student, Applicants.Now);
        application.TakeNews();
        application.Review(true, Applicants.Reviewer, Applicants.Now);
        Assert.False(Assert.Single(application.News.OfType<ApplicantCleared>()).PriorVolunteering);
    }
}
