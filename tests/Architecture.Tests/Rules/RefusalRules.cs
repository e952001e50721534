using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using XibuPlan.Architecture.Tests.Reading;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Architecture.Tests.Rules;

/// <summary>A refusal as its catalogue declares it.</summary>
/// <param name="Member">Catalogue and field, e.g. <c>SeatRefusals.Taken</c>.</param>
internal sealed record Declared(string Member, Refusal Refusal);

/// <summary>Refusals live in catalogues that a policy officer can read (docs/decisions/0004).</summary>
internal static partial class RefusalRules
{
    /// <summary>Every refusal of the catalogues among the types.</summary>
    public static IReadOnlyList<Declared> DeclaredIn(IEnumerable<Type> types) => [.. types
        .Where(IsCatalogue).SelectMany(RefusalFields).Select(field => new Declared($"{field.DeclaringType!.Name}.{field.Name}", (Refusal)field.GetValue(null)!))];

    public static IEnumerable<string> MissingFromTheirList(IEnumerable<Type> types) =>
        from type in types
        where IsCatalogue(type)
        let list = type.GetField("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IEnumerable ?? Array.Empty<Refusal>()
        from field in RefusalFields(type)
        where !list.Cast<Refusal>().Contains((Refusal)field.GetValue(null)!)
        select $"{type.Name}.{field.Name} is not in {type.Name}.All";

    public static IEnumerable<string> SharedCodes(IEnumerable<Declared> refusals) => refusals
        .GroupBy(r => r.Refusal.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Member))}");

    public static IEnumerable<string> BadCodes(IEnumerable<Declared> refusals) => refusals
        .Where(r => !Code().IsMatch(r.Refusal.Code)).Select(r => $"{r.Member}: {r.Refusal.Code}");

    /// <summary>The text is Chinese, a sentence, and not addressed to a programmer.</summary>
    public static IEnumerable<string> BadTexts(IEnumerable<Declared> refusals) => refusals
        .Where(r => !Sentence().IsMatch(r.Refusal.Detail)).Select(r => $"{r.Member}: {r.Refusal.Detail}");

    public static IEnumerable<string> BadStatuses(IEnumerable<Declared> refusals) => refusals
        .Where(r => r.Refusal.Status is not (400 or 401 or 403 or 404 or 409 or 412 or 413 or 422 or 428 or 429 or 503 or 504)).Select(r => $"{r.Member}: {r.Refusal.Status}");

    /// <summary>A refusal made anywhere else has a code that no catalogue knows.</summary>
    public static IEnumerable<string> MadeOutsideACatalogue(IEnumerable<Type> types) =>
        from type in types
        where !IsCatalogue(type)
        from method in Methods(type)
        where MethodBodies.MembersIn(method).Any(MakesRefusal)
        select $"{type.FullName}.{method.Name} makes a refusal of its own";

    /// <summary>Codes that no test mentions, neither by the code nor by the catalogue's member.</summary>
    public static IEnumerable<string> Untested(IEnumerable<Declared> refusals, IReadOnlyCollection<string> testSources) => refusals
        .Where(r => !testSources.Any(source => source.Contains($"\"{r.Refusal.Code}\"", StringComparison.Ordinal) || Mentions(source, r.Member)))
        .Select(r => $"{r.Member} ({r.Refusal.Code})");

    private static bool Mentions(string source, string member)
    {
        for (var at = source.IndexOf(member, StringComparison.Ordinal); at >= 0; at = source.IndexOf(member, at + 1, StringComparison.Ordinal))
        {
            var end = at + member.Length;
            if (end == source.Length || !char.IsLetterOrDigit(source[end])) return true;
        }

        return false;
    }

    private static bool IsCatalogue(Type type) => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Refusals", StringComparison.Ordinal);

    private static IEnumerable<FieldInfo> RefusalFields(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(field => field.FieldType == typeof(Refusal));

    private static IEnumerable<MethodBase> Methods(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
            .Concat(type.GetNestedTypes(Declared).Where(nested => nested.Name.Contains('<')).SelectMany(Methods));
    }

    private static bool MakesRefusal(MemberInfo member) => member.DeclaringType == typeof(Refusal)
        && (member is ConstructorInfo || member is MethodInfo { IsStatic: true, IsSpecialName: false, ReturnType: var made } && made == typeof(Refusal));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\u4e00-\u9fff].*[。！？]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();
}
