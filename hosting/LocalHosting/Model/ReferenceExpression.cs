using System.Runtime.CompilerServices;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Text with values in it that are filled in when the application runs: <c>$"{endpoint}/path"</c>.</summary>
public sealed class ReferenceExpression : IManifestExpressionProvider, IValueProvider
{
    private readonly object?[] _arguments;

    private ReferenceExpression(string format, object?[] arguments)
    {
        Format = format;
        _arguments = arguments;
    }

    public string Format { get; }

    public IReadOnlyList<IValueProvider> ValueProviders => [.. _arguments.OfType<IValueProvider>()];

    public string ValueExpression => string.Format(null, Format, [.. _arguments.Select(argument => (argument as IManifestExpressionProvider)?.ValueExpression)]);

    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.GetExpression();

    /// <summary>The text with every value in its place; null when it is a single value that is null.</summary>
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken)
    {
        var values = new object?[_arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _arguments[i] is IValueProvider provider ? await provider.GetValueAsync(cancellationToken) : _arguments[i];
        }

        return Format == "{0}" && values[0] is null ? null : string.Format(null, Format, values);
    }

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => GetValueAsync(cancellationToken);

    internal static ReferenceExpression Create(string format, params object?[] arguments) => new(format, arguments);

    /// <summary>Collects the parts of an interpolated string instead of formatting them.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _format = new(literalLength + (formattedCount * 3));
        private readonly List<object?> _arguments = new(formattedCount);

        public void AppendLiteral(string value) =>
            _format.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

        public void AppendFormatted(string? value) => AppendLiteral(value ?? "");

        public void AppendFormatted<T>(T valueProvider)
            where T : IValueProvider, IManifestExpressionProvider => Add(valueProvider);

        public void AppendFormatted<T>(IResourceBuilder<T> valueProvider)
            where T : IResource, IValueProvider, IManifestExpressionProvider => Add(valueProvider.Resource);

        internal ReferenceExpression GetExpression() => new(_format.ToString(), [.. _arguments]);

        private void Add(object argument)
        {
            _format.Append('{').Append(_arguments.Count).Append('}');
            _arguments.Add(argument);
        }
    }
}
