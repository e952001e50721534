using System.Net;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

public sealed class ConfirmationTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    [Fact]
    public async Task No_agreement_before_the_notices_and_no_confirmation_before_the_agreement()
    {
        var wang = await Applicant.PlacedAsync(service, "10335", "330000");
        await wang.SignAsync().RefusedAsync(HttpStatusCode.Conflict, "application.not-in-this-state");
        Assert.Equal("application.not-in-this-state", await CodeAsync(wang.ConfirmAsync()));
        Assert.Equal("request.not-found", await CodeAsync(wang.ConfirmAsync(service.As(Officers.Province("320000")))));
    }

    [Fact]
    public async Task Who_published_does_not_confirm_and_an_edit_waits_for_its_review()
    {
        var both = service.As(Officers.Province("610000"));
        var wang = await SignedAsync("10698", "610000", both);
        Assert.Equal("application.second-officer-needed", await CodeAsync(wang.ConfirmAsync(both)));
        var seen = await wang.RevisionAsync();
        await wang.EditAsync("phone", "13912345678").ReadAsync();
        Assert.Equal("application.needs-re-review", await CodeAsync(wang.ConfirmAsync()));
        await wang.ReviewAsync().ReadAsync();
        Assert.Equal("request.stale", await CodeAsync(wang.ConfirmAsync(seen: seen)));
        Assert.Null(await CodeAsync(wang.ConfirmAsync()));
        Assert.Equal("application.not-in-this-state", await CodeAsync(wang.ConfirmAsync()));
        await wang.EditAsync("major", "农学").RefusedAsync(HttpStatusCode.Conflict, "application.not-in-this-state");
        await wang.WithdrawAsync("不去了").RefusedAsync(HttpStatusCode.Conflict, "application.not-in-this-state");
    }

    [Fact]
    public async Task The_service_province_looks_on()
    {
        var wang = await SignedAsync("10384", "350000", null);
        var xinjiang = service.As(Officers.Province("650000"));
        var view = await xinjiang.GetAsync($"/api/recruitment/applications/{wang.Id}").ReadAsync();
        Assert.Empty(view.GetProperty("allowedActions").EnumerateArray());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, view.GetProperty("medical").ValueKind);
        Assert.Equal("access.not-your-office", await CodeAsync(wang.ConfirmAsync(xinjiang)));
    }

    [Fact]
    public async Task Confirming_twice_at_once_admits_once()
    {
        var wang = await SignedAsync("10055", "120000", null);
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CodeAsync(wang.ConfirmAsync())));
        Assert.Single(codes, c => c is null);
        await Eventually.True(() => service.Events.Arrived<AdmissionConfirmed>().Any(e => e.AggregateId == wang.Id));
        Assert.Single(service.Events.Arrived<AdmissionConfirmed>(), e => e.AggregateId == wang.Id);
    }

    private async Task<Applicant> SignedAsync(string university, string province, HttpClient? provinceOfficer)
    {
        var applicant = await Applicant.PlacedAsync(service, university, province);
        await Notices.RunAsync(service, applicant.Maintainer, "university");
        await Notices.RunAsync(service, provinceOfficer ?? applicant.ProvinceMaintainer, "province");
        await applicant.SignAsync().ReadAsync();
        service.Clock.MoveTo(2020, 5, 1);
        return applicant;
    }

    private static async Task<string?> CodeAsync(Task<HttpResponseMessage> confirming) =>
        (await confirming.ReadAsync()).GetProperty("items")[0].GetProperty("code").GetString();
}
