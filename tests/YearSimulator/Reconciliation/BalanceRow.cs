namespace XibuPlan.YearSimulator.Reconciliation;

/// <summary>A number and where it was read.</summary>
internal sealed record Figure(string Name, decimal Value);

/// <summary>Numbers that must be one and the same, or must sum up: a row of the closing table.</summary>
/// <param name="Of">The month and version, or <c>year</c>.</param>
/// <param name="Identity">What must hold, in words.</param>
internal sealed record BalanceRow(string Of, string Identity, bool Holds, IReadOnlyList<Figure> Figures)
{
    /// <summary>All figures are the same number.</summary>
    public static BalanceRow Same(string of, string identity, params (string Name, decimal Value)[] figures) =>
        new(of, identity, figures.Select(f => f.Value).Distinct().Count() <= 1, [.. figures.Select(f => new Figure(f.Name, f.Value))]);

    /// <summary>The first figure is the sum of the others.</summary>
    public static BalanceRow Sum(string of, string identity, params (string Name, decimal Value)[] figures) =>
        new(of, identity, figures[0].Value == figures.Skip(1).Sum(f => f.Value), [.. figures.Select(f => new Figure(f.Name, f.Value))]);
}
