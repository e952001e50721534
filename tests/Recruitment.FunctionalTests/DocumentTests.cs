using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>What is printed, and who was shown the number for it.</summary>
public sealed class DocumentTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    [Fact]
    public async Task A_student_prints_the_own_form_once_it_is_submitted_and_the_reveal_is_audited()
    {
        var wang = await Applicant.DraftAsync(service, "10008", "110000");
        await PrintMineAsync(wang, "registration-form").RefusedAsync(HttpStatusCode.Conflict, "application.not-submitted");
        await wang.SubmitAsync().ReadAsync();
        await PrintMineAsync(wang, "confirmation-notice").RefusedAsync(HttpStatusCode.Conflict, "application.not-admitted");

        var form = await PrintMineAsync(wang, "registration-form").ReadAsync();

        Assert.Equal((wang.IdNumber, "13800001234", "报名登记表"), (form.GetProperty("idNumber").GetString(), form.GetProperty("phone").GetString(), form.GetProperty("title").GetString()));
        Assert.Equal(("2020-05-01", "本科"), (form.GetProperty("submittedOn").GetString(), form.GetProperty("degree").GetString()));
        var reveal = await service.InDatabaseAsync(db => db.IdNumberReveals.SingleAsync(r => r.ApplicationId == wang.Id));
        Assert.Equal((wang.Student.Id, "本人打印《报名登记表》"), (reveal.RevealedTo, reveal.Purpose));
    }

    [Fact]
    public async Task A_university_prints_its_own_and_nobody_elses()
    {
        var wang = await Applicant.SubmittedAsync(service, "10009", "110000");

        var form = await PrintAsync(wang.Maintainer, wang.Id).ReadAsync();

        Assert.Equal(wang.IdNumber, form.GetProperty("idNumber").GetString());
        await PrintAsync(service.As(Officers.University("10010", "110000")), wang.Id).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await PrintAsync(service.As(Officers.National()), wang.Id).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task The_confirmation_notice_is_printed_after_the_admission()
    {
        var wang = await Applicant.PlacedAsync(service, "10011", "110000");
        await Notices.RunAsync(service, wang.Maintainer, "university");
        await Notices.RunAsync(service, wang.ProvinceMaintainer, "province");
        await wang.SignAsync().ReadAsync();
        await wang.ConfirmAsync().ReadAsync();

        var notice = await PrintMineAsync(wang, "confirmation-notice").ReadAsync();

        Assert.Equal(("新疆维吾尔自治区", "2020-05-09"), (notice.GetProperty("serviceProvinceName").GetString(), notice.GetProperty("confirmedOn").GetString()));
        service.Clock.MoveTo(2020, 5, 1);
    }

    private static Task<HttpResponseMessage> PrintMineAsync(Applicant applicant, string kind) => applicant.Self.PostAsJsonAsync("/api/recruitment/applications/mine/documents", new { kind });

    private static Task<HttpResponseMessage> PrintAsync(HttpClient officer, Guid id) =>
        officer.PostAsJsonAsync($"/api/recruitment/applications/{id}/documents", new { kind = "registration-form" });
}
