using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.Recruitment.FormDrafts;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>What is typed is kept, complete or not.</summary>
public sealed class FormDraftTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    private const string Draft = "/api/recruitment/applications/mine/draft";

    [Fact]
    public async Task Incomplete_and_wrong_input_is_kept_and_comes_back_masked()
    {
        var student = service.As(Officers.Student());
        await student.GetAsync(Draft).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await student.PutAsJsonAsync(Draft, new { }).ReadAsync();
        await student.PutAsJsonAsync(Draft, new { name = "王", idNumber = "12345", phone = "139", choices = new[] { "540000", "540000" }, step = "choices" }).ReadAsync();
        await student.PutAsJsonAsync(Draft, new { name = "王小明", step = "contact" }).ReadAsync();

        using var answer = await student.GetAsync(Draft);
        var text = await answer.Content.ReadAsStringAsync();
        var draft = JsonSerializer.Deserialize<JsonElement>(text);

        Assert.Equal(("王小明", "contact"), (draft.GetProperty("form").GetProperty("name").GetString(), draft.GetProperty("form").GetProperty("step").GetString()));
        Assert.Equal("*****", draft.GetProperty("idNumber").GetString());
        Assert.DoesNotContain("12345", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_takes_the_numbers_that_the_page_leaves_out_from_the_draft_which_is_gone_then()
    {
        var student = service.As(Officers.Student());
        var form = Applicant.FormOf(Applicant.SyntheticId(700_001));
        await student.PutAsJsonAsync(Draft, new { idNumber = form["idNumber"], phone = form["phone"], email = form["email"] }).ReadAsync();
        foreach (var number in new[] { "idNumber", "phone", "email" }) form.Remove(number);

        var saved = await student.PutAsJsonAsync("/api/recruitment/applications/mine", form).ReadAsync();

        Assert.EndsWith(Applicant.SyntheticId(700_001)[^4..], saved.GetProperty("idNumber").GetString(), StringComparison.Ordinal);
        await student.GetAsync(Draft).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Fact]
    public async Task Two_windows_may_save_at_once_and_a_draft_can_be_dropped()
    {
        var student = Officers.Student();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => service.As(student).PutAsJsonAsync(Draft, new { major = $"专业{i}" }).ReadAsync()));

        Assert.True((await service.As(student).DeleteAsync(Draft).ReadAsync()).GetProperty("done").GetBoolean());
        Assert.False((await service.As(student).DeleteAsync(Draft).ReadAsync()).GetProperty("done").GetBoolean());
    }

    [Fact]
    public async Task A_draft_is_forgotten_when_no_form_of_its_year_can_be_submitted_any_more()
    {
        var student = service.As(Officers.Student());
        await student.PutAsJsonAsync(Draft, new { idNumber = Applicant.SyntheticId(700_002) }).ReadAsync();
        var forgetting = service.Services.GetRequiredService<ForgetDrafts>();
        try
        {
            service.Clock.MoveTo(2020, 6, 15);
            await forgetting.RunAsync(TestContext.Current.CancellationToken);
            await student.GetAsync(Draft).ReadAsync();

            service.Clock.MoveTo(2020, 6, 16);
            await forgetting.RunAsync(TestContext.Current.CancellationToken);
            await student.GetAsync(Draft).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        }
        finally
        {
            service.Clock.MoveTo(2020, 5, 1);
        }
    }

    [Fact]
    public async Task A_draft_that_is_no_form_is_refused() =>
        await service.As(Officers.Student()).PutAsJsonAsync(Draft, new { major = new string('农', 20_000) }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.draft-too-large");
}
