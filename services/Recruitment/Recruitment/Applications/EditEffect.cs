using System.Text.Json.Serialization;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Recruitment.Applications;

/// <summary>What an edit of the form does, told before (<c>?preview=true</c>) and after.</summary>
/// <param name="Fields">The changed fields.</param>
/// <param name="Reverts">A3: the review is undone.</param>
/// <param name="NeedsReReview">D-7: the seat stays and the university has to look again.</param>
/// <param name="Explanation">The same in Chinese; also the reason of the decision.</param>
public sealed record EditEffect(
    [property: JsonIgnore] IReadOnlyList<FormField> Fields, ApplicationState From, ApplicationState To, bool Reverts, bool NeedsReReview, string Explanation)
{
    /// <summary>The changed fields as JSON and events name them.</summary>
    public IReadOnlyList<string> ChangedFields => [.. Fields.Select(f => f.Word())];

    /// <summary>The effect of changing these fields in this state.</summary>
    public static EditEffect Of(IReadOnlyList<FormField> fields, ApplicationState from, ApplicationState to, bool seated)
    {
        var reverts = from != to;
        var again = seated && fields.Count > 0;
        return new EditEffect(fields, from, to, reverts, again, Explain(fields, from, to, reverts, again));
    }

    private static string Explain(IReadOnlyList<FormField> fields, ApplicationState from, ApplicationState to, bool reverts, bool again) => fields.Count switch
    {
        0 => "内容没有变化。",
        _ when again => $"修改了{fields.Labels()}。岗位名额保留，须由高校项目办重新审核后方可继续公示、签约和确认。",
        _ when reverts => $"修改了{fields.Labels()}。状态由“{from.Label()}”变为“{to.Label()}”，须由高校项目办重新审核。",
        _ => $"修改了{fields.Labels()}。",
    };
}
