using XibuPlan.ServiceDefaults.Copies;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>The approved posts, of Placement.</summary>
internal sealed class PostsCopy : LocalCopy
{
    public override string Name => "posts";

    public override Type Row => typeof(ApprovedPost);

    public override IReadOnlyList<Type> Consumers => [typeof(OnPostApproved), typeof(OnPostWithdrawn)];
}
