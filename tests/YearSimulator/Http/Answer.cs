using System.Text.Json;

namespace XibuPlan.YearSimulator.Http;

/// <summary>What the gateway answered.</summary>
/// <param name="Request">Method and path, for messages.</param>
/// <param name="ETag">The version of what was read or changed, to be sent back as If-Match.</param>
/// <param name="Cookie">The session cookie, where one was set.</param>
internal sealed record Answer(string Request, int Status, string Body, string? ETag, string? Cookie)
{
    /// <summary>True for 2xx.</summary>
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>The permanent code of a refusal, or null.</summary>
    public string? Code => IsGood ? null : Fact("code");

    /// <summary>The reason of a refusal, in Chinese.</summary>
    public string? Detail => IsGood ? null : Fact("detail");

    /// <summary>The answer as a view.</summary>
    public T As<T>() => JsonSerializer.Deserialize<T>(Good().Body, Json.Options)
        ?? throw new UnexpectedAnswer(this);

    /// <summary>The answer itself where it is a good one; throws on a refusal that nobody expected.</summary>
    public Answer Good() => IsGood ? this : throw new UnexpectedAnswer(this);

    private string? Fact(string name)
    {
        try
        {
            using var json = JsonDocument.Parse(Body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The system refused, or failed, where the story needed it to do its work.</summary>
internal sealed class UnexpectedAnswer(Answer answer) : Exception($"{answer.Request} answered {answer.Status}: {Shortened(answer.Body)}")
{
    /// <summary>The answer.</summary>
    public Answer Answer { get; } = answer;

    private static string Shortened(string body) => body.Length <= 600 ? body : body[..600] + "…";
}
