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
    public string? Code => IsGood ? null : CodeOf(Body);

    /// <summary>The answer as a view.</summary>
    public T As<T>() => JsonSerializer.Deserialize<T>(Good().Body, Json.Options)
        ?? throw new UnexpectedAnswer(this);

    /// <summary>The answer itself where it is a good one; throws on a refusal that nobody expected.</summary>
    public Answer Good() => IsGood ? this : throw new UnexpectedAnswer(this);

    private static string? CodeOf(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("code", out var code) ? code.ToString() : null;
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
    private static string Shortened(string body) => body.Length <= 600 ? body : body[..600] + "…";
}
