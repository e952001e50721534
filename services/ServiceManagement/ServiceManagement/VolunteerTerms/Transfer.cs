using XibuPlan.ServiceManagement.Posts;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>T7, or T6 with another post: where a volunteer was moved from and to, in the words of that day. Appended, never changed; transfers made before these were kept are not among them.</summary>
/// <param name="At">The instant of the decision that it belongs to.</param>
/// <param name="FromPostId">The post left; null with its names where nothing is known of it any more.</param>
/// <param name="FromCountyCode">The county left.</param>
public sealed record Transfer(
    DateTimeOffset At, Guid? FromPostId, string? FromTitle, string? FromUnit, string? FromCountyCode, Guid ToPostId, string ToTitle, string ToUnit, string ToCountyCode);

/// <summary>The posts of a transfer, or of a restoration, where they may be one and the same.</summary>
/// <param name="Left">The post that the volunteer holds; null where nothing is known of it any more.</param>
public sealed record PostMove(ApprovedPost? Left, ApprovedPost Taken);
