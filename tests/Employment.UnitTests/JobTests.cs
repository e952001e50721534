using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Employment.Jobs;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Employment.UnitTests;

/// <summary>A job by itself.</summary>
public sealed class JobTests
{
    private static readonly DateTimeOffset Now = new(2020, 12, 31, 17, 0, 0, TimeSpan.Zero);

    private static Job Published() => Job.Publish(Guid.CreateVersion7(), new JobText(" 机房 运维 ", "520102", 3, " 说明 ", " 来电 0851-0000000 ", new DateOnly(2021, 3, 1)), Now);

    [Fact]
    public void It_is_published_as_said_in_the_year_of_China()
    {
        var job = Published();
        Assert.Equal((JobState.Published, "机房 运维", "机房运维", "说明", "来电 0851-0000000", 2021), (job.State, job.Title, job.TitleKey, job.Description, job.Contact, job.Year));
    }

    [Fact]
    public void It_is_closed_once_and_keeps_the_reason()
    {
        var job = Published();
        Assert.False(job.Close(JobAction.Lapse, "已过有效期", Actor.System, Now).IsRefused(out _));
        Assert.Equal((JobState.Closed, "已过有效期", Now), (job.State, job.CloseReason, job.ClosedAt));
        Assert.True(job.Close(JobAction.Lapse, "再次", Actor.System, Now.AddDays(1)).IsRefused(out _));
        Assert.Equal(("已过有效期", Now), (job.CloseReason, job.ClosedAt));
    }

    [Theory]
    [InlineData("小学教师", " 小学 教师\t", true)]
    [InlineData("IT Support", "it support", true)]
    [InlineData("小学教师", "中学教师", false)]
    public void Titles_that_differ_in_blanks_or_case_are_the_same_job(string one, string other, bool same) =>
        Assert.Equal(same, Job.KeyOf(one) == Job.KeyOf(other));

    [Fact]
    public void A_key_is_its_own_key() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), title =>
        Job.KeyOf(Job.KeyOf(title.Get)) == Job.KeyOf(title.Get) && !Job.KeyOf(title.Get).Any(char.IsWhiteSpace)).QuickCheckThrowOnFailure();
}
