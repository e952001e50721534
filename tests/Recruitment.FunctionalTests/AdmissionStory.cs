using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>The handbook's chapter 一 in one piece: form, review, examination, seat, two notices, agreement, confirmation (A1–A7).</summary>
public sealed class AdmissionStory(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    [Fact]
    public async Task From_the_form_to_the_confirmation_notice()
    {
        var wang = await Applicant.PlacedAsync(service);
        Assert.Equal("placed", await wang.StateAsync());
        await Notices.RunAsync(service, wang.Maintainer, "university");
        Assert.Equal("university-notice-done", await wang.StateAsync());
        await Notices.RunAsync(service, wang.ProvinceMaintainer, "province");
        Assert.Equal("province-notice-done", await wang.StateAsync());
        await wang.SignAsync().ReadAsync();
        var outcome = await wang.ConfirmAsync().ReadAsync();
        Assert.Equal(1, outcome.GetProperty("done").GetInt32());
        Assert.Equal("admitted", await wang.StateAsync());

        var confirmed = await Eventually.Value(() => Task.FromResult(service.Events.Arrived<AdmissionConfirmed>().SingleOrDefault(e => e.AggregateId == wang.Id)));
        Assert.Equal((wang.SeatId, "650000", "bachelor", wang.Student.Id), (confirmed.SeatId, confirmed.ServiceProvinceCode, confirmed.Degree, confirmed.PersonId));
        var cleared = Assert.Single(service.Events.Arrived<ApplicantCleared>(), e => e.AggregateId == wang.Id);
        Assert.Equal(88.25m, cleared.Score);
        Assert.Equal(["650000", "530000"], cleared.Choices);
        var timeline = await wang.Self.GetAsync("/api/recruitment/applications/mine/timeline").ReadAsync();
        Assert.Contains("报到", timeline.GetProperty("nextStep").GetString(), StringComparison.Ordinal);
        Assert.Equal(12, timeline.GetProperty("steps").GetArrayLength());
        var offices = timeline.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("by").GetString()).Distinct();
        Assert.Equal(["本人", "高校项目办", "系统", "湖北省项目办"], offices);
    }
}
