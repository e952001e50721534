using XibuPlan.Employment.Jobs;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Employment.UnitTests;

/// <summary>EMP-1: every cell of a job's lifecycle, with and without a reason.</summary>
public sealed class JobLifecycleTests
{
    private static readonly Dictionary<(JobState, JobAction), Party> Allowed = new()
    {
        [(JobState.Published, JobAction.Amend)] = Party.Employer,
        [(JobState.Published, JobAction.Close)] = Party.Employer | Party.Province | Party.National,
        [(JobState.Published, JobAction.Lapse)] = Party.System,
    };

    public static TheoryData<JobState, JobAction, Party> Cells()
    {
        var cells = new TheoryData<JobState, JobAction, Party>();
        foreach (var state in Enum.GetValues<JobState>())
            foreach (var action in Enum.GetValues<JobAction>())
                foreach (var party in Enum.GetValues<Party>())
                    cells.Add(state, action, party);
        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Cell(JobState state, JobAction action, Party party)
    {
        var actor = new Actor(Guid.Empty, party, null);
        var (with, without) = (JobLifecycle.Table.Next(state, action, actor, "招满"), JobLifecycle.Table.Next(state, action, actor));
        if (!Allowed.TryGetValue((state, action), out var parties))
        {
            Assert.Equal("job.not-in-this-state", with.Refusal?.Code);
            return;
        }

        if ((parties & party) == Party.None)
        {
            Assert.Equal("job.not-your-step", with.Refusal?.Code);
            return;
        }

        if (action == JobAction.Amend)
        {
            Assert.Equal((JobState.Published, JobState.Published), (with.Value, without.Value));
            return;
        }

        Assert.Equal(JobState.Closed, with.Value);
        Assert.Equal("job.reason-required", without.Refusal?.Code);
    }

    [Fact]
    public void Buttons_are_read_from_the_same_table()
    {
        Assert.Equal(["amend", "close"], JobLifecycle.Table.AllowedActions(JobState.Published, new Actor(Guid.Empty, Party.Employer, null)));
        Assert.Empty(JobLifecycle.Table.AllowedActions(JobState.Published, new Actor(Guid.Empty, Party.Student, null)));
        Assert.Empty(JobLifecycle.Table.AllowedActions(JobState.Closed, new Actor(Guid.Empty, Party.Employer, null)));
    }

    [Fact]
    public void Each_refusal_has_a_code_of_its_own()
    {
        var codes = JobRefusals.All.Select(r => r.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^job\\.[a-z-]+$", code));
    }
}
