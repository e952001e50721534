using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Contracts.V1;
using Xunit;

namespace XibuPlan.Recruitment.UnitTests;

/// <summary>A3 and D-7: what an edit of each field does in each step.</summary>
public sealed class EditTests
{
    private static readonly Dictionary<FormField, FormFacts> Changed = new()
    {
        [FormField.Name] = Applicants.Form with { Name = "王晓明" },
        [FormField.IdNumber] = Applicants.Form with { IdNumber = IdCardNumber.Restore("440524188001010014") },
        [FormField.Phone] = Applicants.Form with { Phone = "13900001234" },
        [FormField.Email] = Applicants.Form with { Email = "other@example.cn" },
        [FormField.Qq] = Applicants.Form with { Qq = null },
        [FormField.UniversityCode] = Applicants.Form with { UniversityCode = "10001" },
        [FormField.Degree] = Applicants.Form with { Degree = Degree.Master },
        [FormField.Major] = Applicants.Form with { Major = "农学" },
        [FormField.GraduationYear] = Applicants.Form with { GraduationYear = 2021 },
        [FormField.PriorVolunteering] = Applicants.Form with { PriorVolunteering = false },
        [FormField.PoliticalStatus] = Applicants.Form with { PoliticalStatus = null },
        [FormField.Choices] = Applicants.Form with { Choices = ["530000", "650000"] },
        [FormField.AcceptsOtherProvinces] = Applicants.Form with { AcceptsOtherProvinces = false },
    };

    public static TheoryData<FormField> Fields => [.. Enum.GetValues<FormField>()];

    [Theory]
    [MemberData(nameof(Fields))]
    public void An_edit_of_any_field_reverts_the_review_and_names_the_field(FormField field)
    {
        foreach (var application in new[] { Applicants.Reviewed(), Applicants.Cleared() })
        {
            application.TakeNews();
            var effect = application.Edit(Changed[field], Applicants.Cipher, Applicants.Student, Applicants.Now).Value;
            Assert.Equal((ApplicationState.Unreviewed, true), (application.State, effect.Reverts));
            Assert.Contains(new[] { field }.Labels(), application.Decisions[^1].Reason, StringComparison.Ordinal);
            Assert.Equal([field.Word()], Assert.IsType<ApplicationReverted>(Assert.Single(application.News)).ChangedFields);
            Assert.Equal(Changed[field].DifferencesFrom(application.ReadForm(Applicants.Cipher)), []);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void With_a_seat_an_edit_keeps_it_and_asks_for_a_review_or_is_refused(FormField field)
    {
        var application = Applicants.Placed();
        var outcome = application.Edit(Changed[field], Applicants.Cipher, Applicants.Student, Applicants.Now);
        if (field is FormField.IdNumber or FormField.UniversityCode or FormField.Degree)
        {
            Assert.Equal("application.fixed-by-seat", outcome.Refusal?.Code);
            Assert.False(application.NeedsReReview);
            return;
        }

        Assert.Equal((ApplicationState.Placed, true, true), (application.State, application.NeedsReReview, outcome.Value.NeedsReReview));
        Assert.Equal("application.needs-re-review", application.GoPublic(PublicNotices.NoticeLevel.University, Applicants.Maintainer, Applicants.Now).Refusal?.Code);
        Assert.Null(application.Review(true, Applicants.Reviewer, Applicants.Now).Refusal);
        Assert.Null(application.GoPublic(PublicNotices.NoticeLevel.University, Applicants.Maintainer, Applicants.Now).Refusal);
    }

    [Fact]
    public void An_edit_of_a_form_that_waits_for_its_review_or_correction_is_announced_too()
    {
        var returned = Applicants.Unreviewed();
        returned.Return("专业与纸质表不符", Applicants.Reviewer, Applicants.Now);
        foreach (var application in new[] { Applicants.Unreviewed(), returned })
        {
            application.TakeNews();
            application.Edit(Changed[FormField.UniversityCode], Applicants.Cipher, Applicants.Student, Applicants.Now);
            Assert.Equal(["universityCode"], Assert.IsType<ApplicationReverted>(Assert.Single(application.News)).ChangedFields);
        }
    }

    [Fact]
    public void A_draft_is_edited_in_silence()
    {
        var draft = Applicants.Draft();
        draft.Edit(Changed[FormField.UniversityCode], Applicants.Cipher, Applicants.Student, Applicants.Now);
        Assert.Empty(draft.News);
    }

    [Fact]
    public void The_same_form_again_changes_nothing()
    {
        var application = Applicants.Reviewed();
        application.TakeNews();
        Assert.Empty(application.Edit(Applicants.Form, Applicants.Cipher, Applicants.Student, Applicants.Now).Value.Fields);
        Assert.Equal(ApplicationState.Reviewed, application.State);
        Assert.Empty(application.News);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_preview_says_the_same_and_changes_nothing(FormField field)
    {
        var application = Applicants.Cleared();
        var said = application.Preview(Changed[field], Applicants.Cipher, Applicants.Student).Value;
        Assert.Equal((ApplicationState.Cleared, 0), (application.State, Applicants.Form.DifferencesFrom(application.ReadForm(Applicants.Cipher)).Count));
        Assert.Equal(said.Explanation, application.Edit(Changed[field], Applicants.Cipher, Applicants.Student, Applicants.Now).Value.Explanation);
    }

    [Fact]
    public void Another_university_starts_selection_again()
    {
        var application = Applicants.Cleared();
        application.Edit(Changed[FormField.UniversityCode], Applicants.Cipher, Applicants.Student, Applicants.Now);
        Assert.Null(application.SelectionScore);
        Assert.Null(application.MedicallyFit);
        Assert.Equal("110000", application.RecruitingProvinceCode);
    }
}
