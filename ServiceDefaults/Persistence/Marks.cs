namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>Has a revision: it counts changes, is the ETag, and guards every update against a lost one.</summary>
public interface IRevisioned
{
    /// <summary>1 when created, one more at each change.</summary>
    long Revision { get; }
}

/// <summary>An aggregate root: its changes are audited in the same commit.</summary>
public interface IAggregate : IRevisioned
{
    /// <summary>UUIDv7.</summary>
    Guid Id { get; }
}

/// <summary>
/// A value of class S4 (ID number, card number, medical detail) or S3 that an audit row may only mention, never hold.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SensitiveAttribute : Attribute;

/// <summary>An answer that holds a secret or an S4 value in the clear: it is never written down, not even for an idempotency key.</summary>
public interface IConfidential;
