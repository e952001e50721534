using Microsoft.AspNetCore.Http;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceDefaults.Problems;

/// <summary>
/// A refusal: why the system will not do what it was asked (docs/decisions/0004). The code is permanent and part of the API;
/// the detail is Chinese, for the person who asked. Exceptions mean bugs; refusals are answers.
/// </summary>
/// <param name="Code">Permanent, <c>aggregate.what-is-wrong</c>, kebab-case.</param>
/// <param name="Status">The one HTTP status of this refusal.</param>
/// <param name="Detail">zh-CN text that says what is wrong and what to do; may hold <c>{0}</c> places filled by <see cref="With"/>.</param>
public sealed record Refusal(string Code, int Status, string Detail)
{
    /// <summary>Messages by field name (camelCase as in the request), where the input is at fault.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Further facts for the caller's program, e.g. the remaining head-room.</summary>
    public IReadOnlyDictionary<string, object?>? Facts { get; init; }

    /// <summary>
    /// True where the change made so far is kept although the request is refused: a wrong code or password counts as a try.
    /// Every other refusal leaves nothing behind.
    /// </summary>
    public bool LeavesTrace { get; private init; }

    /// <summary>400: the request cannot be read.</summary>
    public static Refusal Malformed(string code, string detail) => new(code, StatusCodes.Status400BadRequest, detail);

    /// <summary>401: nobody is signed in, or not as the person that this needs.</summary>
    public static Refusal Unauthorised(string code, string detail) => new(code, StatusCodes.Status401Unauthorized, detail);

    /// <summary>403: the caller's office or role never does this.</summary>
    public static Refusal Forbidden(string code, string detail) => new(code, StatusCodes.Status403Forbidden, detail);

    /// <summary>404: absent, or outside the caller's scope, which must look the same.</summary>
    public static Refusal NotFound(string code, string detail) => new(code, StatusCodes.Status404NotFound, detail);

    /// <summary>409: not in this state, or somebody else was faster.</summary>
    public static Refusal Conflict(string code, string detail) => new(code, StatusCodes.Status409Conflict, detail);

    /// <summary>412: the caller decided on an older version of the thing.</summary>
    public static Refusal Stale(string code, string detail) => new(code, StatusCodes.Status412PreconditionFailed, detail);

    /// <summary>422: a rule of the programme.</summary>
    public static Refusal Rule(string code, string detail) => new(code, StatusCodes.Status422UnprocessableEntity, detail);

    /// <summary>429: too many tries.</summary>
    public static Refusal TooMany(string code, string detail) => new(code, StatusCodes.Status429TooManyRequests, detail);

    /// <summary>The same refusal, which keeps the change made so far.</summary>
    public Refusal LeavingTrace() => this with { LeavesTrace = true };

    /// <summary>The same refusal with the places of its detail filled in; days and months as the interface writes them.</summary>
    public Refusal With(params object?[] values) => this with { Detail = string.Format(Detail, [.. values.Select(AsPrinted)]) };

    /// <summary>The same refusal naming the fields at fault.</summary>
    public Refusal ForFields(params (string Field, string Message)[] errors) => this with
    {
        Errors = errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => e.Message).ToArray()),
    };

    /// <summary>The same refusal with a fact for the caller's program.</summary>
    public Refusal WithFact(string name, object? value) => this with
    {
        Facts = new Dictionary<string, object?>(Facts ?? new Dictionary<string, object?>()) { [name] = value },
    };

    private static object? AsPrinted(object? value) => value switch
    {
        DateOnly day => day.InChinese(),
        YearMonth month => month.InChinese(),
        _ => value,
    };
}
