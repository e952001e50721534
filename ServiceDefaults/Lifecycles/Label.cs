using System.Collections.Concurrent;
using System.Reflection;

namespace XibuPlan.ServiceDefaults.Lifecycles;

/// <summary>The Chinese name of a state, action or category as the programme's documents write it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string text) : Attribute
{
    /// <summary>The Chinese name.</summary>
    public string Text { get; } = text;
}

/// <summary>Reads <see cref="LabelAttribute"/>.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>The Chinese name of the value, or its identifier where it has none.</summary>
    public static string Label(this Enum value) => Known.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<LabelAttribute>()?.Text ?? v.ToString());
}
