using XibuPlan.Placement.Posts;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Placement.UnitTests.Posts;

/// <summary>An officer with an office at several levels does not pass on their own work.</summary>
public sealed class PostTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static readonly PostFacts Facts = new("支教教师", "中心小学", PostCategory.RuralEducation, true, 1);

    [Fact]
    public void Who_declared_or_amended_a_post_does_not_review_or_approve_it()
    {
        var (declarer, amender, other) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var post = Declared(declarer);
        Assert.Null(post.Amend(Facts, Officer(amender, Party.County), Now).Refusal);

        foreach (var person in new[] { declarer, amender })
            Assert.Equal("post.same-officer", post.Review(Officer(person, Party.Province), Now).Refusal?.Code);
        Assert.Null(post.Review(Officer(other, Party.Province), Now).Refusal);
        foreach (var person in new[] { declarer, amender, other })
            Assert.Equal("post.same-officer", post.Approve(Officer(person, Party.National), Now).Refusal?.Code);
        Assert.Null(post.Approve(Officer(Guid.CreateVersion7(), Party.National), Now).Refusal);
    }

    [Fact]
    public void Who_reviewed_a_post_reviews_it_again_after_the_nation_returned_it()
    {
        var (declarer, reviewer, nation) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var post = Declared(declarer);
        Assert.Null(post.Review(Officer(reviewer, Party.Province), Now).Refusal);
        Assert.Null(post.Return("人数不符", Officer(nation, Party.National), Now).Refusal);
        Assert.Null(post.Amend(Facts, Officer(declarer, Party.County), Now).Refusal);
        Assert.Null(post.Review(Officer(reviewer, Party.Province), Now).Refusal);
        Assert.Null(post.Approve(Officer(nation, Party.National), Now).Refusal);
    }

    private static Post Declared(Guid by) => Post.Declare(2020, RegionCode.Parse("150121"), Facts, Officer(by, Party.County), Now);

    private static Actor Officer(Guid id, Party party) => new(id, party, RegionCode.Parse("150121"))
    {
        Roles = new HashSet<OfficerRole> { OfficerRole.Maintainer, OfficerRole.Reviewer },
    };
}
