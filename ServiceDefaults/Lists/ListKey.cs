using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace XibuPlan.ServiceDefaults.Lists;

/// <summary>One order that a list can be put in: by a key, and by id where keys are equal, so that no two rows are equal.</summary>
internal interface IListKey<T>
{
    /// <summary>The rows in this order.</summary>
    IQueryable<T> Order(IQueryable<T> rows, bool descending);

    /// <summary>The rows that come after the one with this key and id; throws <see cref="JsonException"/> on a key that cannot be read.</summary>
    IQueryable<T> After(IQueryable<T> rows, string key, Guid id, bool descending);

    /// <summary>Reads rows together with their key (as text) and id.</summary>
    Task<IReadOnlyList<(TRow Row, string Key, Guid Id)>> ReadAsync<TRow>(IQueryable<T> rows, Expression<Func<T, TRow>> row, CancellationToken cancel);
}

/// <inheritdoc/>
internal sealed class ListKey<T, TKey>(Expression<Func<T, TKey>> key, Expression<Func<T, Guid>> id) : IListKey<T>
    where TKey : notnull
{
    public IQueryable<T> Order(IQueryable<T> rows, bool descending) =>
        descending ? rows.OrderByDescending(key).ThenByDescending(id) : rows.OrderBy(key).ThenBy(id);

    public IQueryable<T> After(IQueryable<T> rows, string keyText, Guid idValue, bool descending)
    {
        var seen = new Seen(JsonSerializer.Deserialize<TKey>(keyText) ?? throw new JsonException("A key is never null."), idValue);
        var row = key.Parameters[0];
        var own = (Key: key.Body, Id: Replace(id.Body, id.Parameters[0], row));
        // Members of a constant become parameters of the SQL, so that the plan is the same for every page.
        var last = (Key: Member(seen, nameof(Seen.Key)), Id: Member(seen, nameof(Seen.Id)));
        var beyond = descending ? ExpressionType.LessThan : ExpressionType.GreaterThan;
        var notBefore = descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual;
        // key ≥ k ∧ (key > k ∨ id > i): the first part is what an index is searched by.
        var after = Expression.AndAlso(Compare(notBefore, own.Key, last.Key),
            Expression.OrElse(Compare(beyond, own.Key, last.Key), Compare(beyond, own.Id, last.Id)));
        return rows.Where(Expression.Lambda<Func<T, bool>>(after, row));
    }

    public async Task<IReadOnlyList<(TRow Row, string Key, Guid Id)>> ReadAsync<TRow>(IQueryable<T> rows, Expression<Func<T, TRow>> row, CancellationToken cancel)
    {
        var from = key.Parameters[0];
        var keyed = Expression.MemberInit(Expression.New(typeof(Keyed<TRow>)),
            Bind<TRow>(nameof(Keyed<>.Row), Replace(row.Body, row.Parameters[0], from)),
            Bind<TRow>(nameof(Keyed<>.Key), key.Body),
            Bind<TRow>(nameof(Keyed<>.Id), Replace(id.Body, id.Parameters[0], from)));
        var read = await rows.Select(Expression.Lambda<Func<T, Keyed<TRow>>>(keyed, from)).ToListAsync(cancel);
        return [.. read.Select(r => (r.Row, JsonSerializer.Serialize(r.Key), r.Id))];
    }

    private static BinaryExpression Compare(ExpressionType how, Expression left, Expression right) => left.Type == typeof(string)
        // C# has no order of strings; the database's is the one that the rows are sorted by.
        ? Expression.MakeBinary(how, Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0))
        : Expression.MakeBinary(how, left, right);

    private static MemberExpression Member(Seen seen, string name) => Expression.Property(Expression.Constant(seen), name);

    private static MemberAssignment Bind<TRow>(string name, Expression value) => Expression.Bind(typeof(Keyed<TRow>).GetProperty(name)!, value);

    private static Expression Replace(Expression body, ParameterExpression from, ParameterExpression to) => new Swap(from, to).Visit(body);

    private sealed record Seen(TKey Key, Guid Id);

    private sealed record Keyed<TRow>
    {
        public TRow Row { get; init; } = default!;

        public TKey Key { get; init; } = default!;

        public Guid Id { get; init; }
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
