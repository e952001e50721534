using System.Diagnostics.CodeAnalysis;

namespace XibuPlan.ServiceDefaults.Problems;

/// <summary>Done, or refused with a reason. The one result type of all services (docs/decisions/0004).</summary>
public readonly record struct Outcome
{
    private Outcome(Refusal? refusal) => Refusal = refusal;

    /// <summary>Why it was refused, or null where it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>It was done.</summary>
    public static Outcome Done => default;

    /// <summary>True where it was refused; <paramref name="refusal"/> then says why.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal) => (refusal = Refusal) is not null;

    /// <summary>A refusal is an outcome.</summary>
    public static implicit operator Outcome(Refusal refusal) => new(refusal);
}

/// <summary>A value, or a refusal with a reason.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Why it was refused, or null where there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The value. Asking for the value of a refused outcome is a bug.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"The outcome was refused: {Refusal.Code}");

    /// <summary>True where it was refused; otherwise <paramref name="value"/> is the value.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal, [MaybeNullWhen(true)] out T value)
    {
        value = _value;
        return (refusal = Refusal) is not null;
    }

    /// <summary>A value as an outcome, for interfaces, which are not converted.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    /// <summary>A value is an outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal is an outcome.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
