using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Builds a <see cref="ReferenceExpression"/> piece by piece.</summary>
public sealed class ReferenceExpressionBuilder
{
    private readonly StringBuilder _format = new();
    private readonly List<object?> _arguments = [];

    public bool IsEmpty => _format.Length == 0;

    public void AppendLiteral(string value) =>
        _format.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted(string? value) => AppendLiteral(value ?? "");

    public void AppendFormatted<T>(T valueProvider)
        where T : IValueProvider, IManifestExpressionProvider
    {
        _format.Append('{').Append(_arguments.Count).Append('}');
        _arguments.Add(valueProvider);
    }

    public ReferenceExpression Build() => ReferenceExpression.Create(_format.ToString(), [.. _arguments]);
}
