namespace Aspire.Hosting.Local;

/// <summary>Something the person who starts the host has to put right; the message says what.</summary>
public sealed class HostingException(string message, Exception? inner = null) : Exception(message, inner);
