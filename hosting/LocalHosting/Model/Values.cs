namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that is known only when the application runs.</summary>
public interface IValueProvider
{
    ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default);
}

/// <summary>A value that has a name in a description of the application.</summary>
public interface IManifestExpressionProvider
{
    string ValueExpression { get; }
}
