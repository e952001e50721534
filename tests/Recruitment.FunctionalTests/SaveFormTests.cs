using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

public sealed class SaveFormTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    private const string Mine = "/api/recruitment/applications/mine";

    [Fact]
    public async Task Numbers_and_contacts_are_masked_in_the_answer_and_sealed_in_the_whole_database()
    {
        var wang = await Applicant.ClearedAsync(service);
        foreach (var (client, path) in new[] { (wang.Self, Mine), (wang.Maintainer, $"/api/recruitment/applications/{wang.Id}") })
        {
            var text = await client.GetStringAsync(path);
            foreach (var secret in Secrets(wang)) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.Contains($"{wang.IdNumber[..4]}**********{wang.IdNumber[^4..]}", text, StringComparison.Ordinal);
            Assert.Contains("138****1234", text, StringComparison.Ordinal);
            Assert.Contains("w***@example.cn", text, StringComparison.Ordinal);
        }

        var dump = await Dump.OfAsync(service);
        Assert.Contains(wang.Id.ToString(), dump, StringComparison.Ordinal);
        foreach (var secret in Secrets(wang).SelectMany(s => new[] { s, Dump.Hex(s) })) Assert.DoesNotContain(secret, dump, StringComparison.Ordinal);
        var changes = await service.InDatabaseAsync(db => db.AuditEntries.Where(a => a.EntityId == wang.Id).Select(a => a.Changes).ToListAsync());
        Assert.DoesNotContain(changes, c => c.Contains("王小明", StringComparison.Ordinal) || c.Contains("\"MedicallyFit\": [null", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sealed_value_does_not_open_in_another_row()
    {
        var (one, other) = (await Applicant.DraftAsync(service), await Applicant.DraftAsync(service));
        await service.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE applications SET phone = (SELECT phone FROM applications WHERE id = {one.Id}) WHERE id = {other.Id}"));
        using var answer = await other.Self.GetAsync(Mine);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("13800001234", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_ID_number_makes_one_application_however_many_are_submitted_together()
    {
        var number = Applicant.SyntheticId(400_001);
        var drafts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Applicant.DraftAsync(service, change: form => form["idNumber"] = number)));
        var answers = await Task.WhenAll(drafts.Select(draft => draft.SubmitAsync()));
        Assert.Single(answers, a => a.IsSuccessStatusCode);
        foreach (var refused in answers.Where(a => !a.IsSuccessStatusCode))
        {
            var problem = await Task.FromResult(refused).RefusedAsync(HttpStatusCode.Conflict, "application.id-number-taken");
            Assert.True(problem.GetProperty("errors").TryGetProperty("idNumber", out _));
        }
    }

    [Fact]
    public async Task A_draft_takes_nobodys_number_and_who_withdrew_leaves_it_free()
    {
        var other = await Applicant.DraftAsync(service);
        var owner = await Applicant.SubmittedAsync(service, change: form => form["idNumber"] = other.IdNumber);
        await other.SubmitAsync().RefusedAsync(HttpStatusCode.Conflict, "application.id-number-taken");
        await owner.WithdrawAsync("另有安排").ReadAsync();
        await other.SubmitAsync().ReadAsync();
    }

    [Fact]
    public async Task A_submitted_form_does_not_get_the_number_of_another()
    {
        var (wang, li) = (await Applicant.SubmittedAsync(service), await Applicant.SubmittedAsync(service));
        await wang.EditAsync("idNumber", li.IdNumber).RefusedAsync(HttpStatusCode.Conflict, "application.id-number-taken");
        await wang.EditAsync("idNumber", wang.IdNumber).ReadAsync();
    }

    [Fact]
    public async Task One_person_has_one_application_and_saving_again_edits_it()
    {
        var wang = await Applicant.DraftAsync(service);
        var again = await wang.EditAsync("major", "农学").ReadAsync();
        Assert.Equal((wang.Id, "农学"), (again.GetProperty("id").GetGuid(), again.GetProperty("major").GetString()));
        Assert.Equal(["major"], again.GetProperty("effect").GetProperty("changedFields").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public async Task What_was_shown_masked_need_not_be_typed_again()
    {
        var wang = await Applicant.ReviewedAsync(service);
        var form = wang.Form.Where(f => f.Key is not ("idNumber" or "phone" or "email")).ToDictionary();
        var answer = await wang.Self.PutAsJsonAsync(Mine, form).ReadAsync();
        Assert.Empty(answer.GetProperty("effect").GetProperty("changedFields").EnumerateArray());
        Assert.Equal("reviewed", answer.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_QQ_number_left_out_stays_and_an_empty_one_is_taken_away()
    {
        var wang = await Applicant.DraftAsync(service);
        var form = wang.Form.Where(f => f.Key != "qq").ToDictionary();
        Assert.Equal("6789", (await wang.Self.PutAsJsonAsync(Mine, form).ReadAsync()).GetProperty("qq").GetString()![^4..]);
        form["qq"] = "";
        Assert.Equal(JsonValueKind.Null, (await wang.Self.PutAsJsonAsync(Mine, form).ReadAsync()).GetProperty("qq").ValueKind);
    }

    [Theory]
    [InlineData("idNumber", "99123419970101001X", "application.id-number-invalid")]
    [InlineData("universityCode", "99999", "application.university-unknown")]
    [InlineData("graduationYear", 2019, "application.not-this-years-graduate")]
    public async Task Facts_that_cannot_be_are_refused(string field, object value, string code)
    {
        var form = Applicant.FormOf(Applicant.SyntheticId(400_002));
        form[field] = value;
        await service.As(Officers.Student()).PutAsJsonAsync(Mine, form).RefusedAsync(HttpStatusCode.UnprocessableEntity, code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("650000,650000")]
    [InlineData("650000,530000,540000,510000")]
    [InlineData("650100")]
    [InlineData("999999")]
    [InlineData("650000,110000")]
    public async Task Choices_are_one_to_three_distinct_service_provinces_of_the_year(string choices)
    {
        var form = Applicant.FormOf(Applicant.SyntheticId(400_002));
        form["choices"] = choices.Split(',', StringSplitOptions.RemoveEmptyEntries);
        await service.As(Officers.Student()).PutAsJsonAsync(Mine, form).RefusedAsync(HttpStatusCode.UnprocessableEntity, "application.choices-wrong");
    }

    [Theory]
    [InlineData("name", "王")]
    [InlineData("phone", "2380000123")]
    [InlineData("phone", null)]
    [InlineData("email", "nobody")]
    [InlineData("major", " ")]
    [InlineData("qq", "abc")]
    public async Task Fields_at_fault_are_named(string field, string? value)
    {
        var form = Applicant.FormOf(Applicant.SyntheticId(400_002));
        form[field] = value;
        var problem = await service.As(Officers.Student()).PutAsJsonAsync(Mine, form).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task A_preview_leaves_everything_as_it_is()
    {
        var wang = await Applicant.ClearedAsync(service);
        var before = await wang.RevisionAsync();
        var effect = (await wang.EditAsync("choices", new[] { "530000" }, preview: true).ReadAsync()).GetProperty("effect");
        Assert.True(effect.GetProperty("reverts").GetBoolean());
        Assert.Equal("unreviewed", effect.GetProperty("to").GetString());
        Assert.Contains("意向服务省", effect.GetProperty("explanation").GetString(), StringComparison.Ordinal);
        Assert.Equal((before, "cleared"), (await wang.RevisionAsync(), await wang.StateAsync()));
    }

    [Fact]
    public async Task A_preview_of_the_first_form_saves_nothing()
    {
        var student = service.As(Officers.Student());
        student.DefaultRequestHeaders.Add("Idempotency-Key", "preview");
        await student.PutAsJsonAsync($"{Mine}?preview=true", Applicant.FormOf(Applicant.SyntheticId(400_003))).ReadAsync();
        await student.GetAsync(Mine).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Fact]
    public async Task An_edit_of_an_older_version_is_refused_where_the_client_says_which()
    {
        var wang = await Applicant.DraftAsync(service);
        var client = wang.Self;
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"77\"");
        await client.PutAsJsonAsync(Mine, wang.Form, JsonDefaults.Options).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
    }

    private static string[] Secrets(Applicant applicant) => [applicant.IdNumber, "13800001234", "wang.xiaoming@example.cn", "123456789"];
}
