using XibuPlan.Placement.Contracts;
using XibuPlan.Placement.Posts;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.UnitTests.Posts;

/// <summary>The words that events carry have the names that Placement itself shows.</summary>
public sealed class PostCategoryNamesTests
{
    [Fact]
    public void Every_category_has_its_name_by_its_word() =>
        Assert.All(Enum.GetValues<PostCategory>(), category => Assert.Equal(category.Label(), PostCategoryNames.Of(Word.Of(category))));

    [Fact]
    public void A_word_of_no_category_stays_as_it_is() => Assert.Equal("乡村教育", PostCategoryNames.Of("乡村教育"));
}
