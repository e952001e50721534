using System.Net.Sockets;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint as it was asked for, and, once the application starts, as it was allocated.</summary>
public sealed class EndpointAnnotation : IResourceAnnotation
{
    public EndpointAnnotation(
        ProtocolType protocol, string? uriScheme = null, string? transport = null, string? name = null, int? port = null, int? targetPort = null,
        bool? isExternal = null, bool isProxied = true)
    {
        Protocol = protocol;
        UriScheme = uriScheme ?? "tcp";
        Transport = transport ?? (UriScheme is "http" or "https" ? "http" : "tcp");
        Name = name ?? UriScheme;
        ResourceName.Validate(Name, "Endpoint");
        Port = port;
        TargetPort = targetPort;
        IsExternal = isExternal ?? false;
        IsProxied = isProxied;
    }

    public string Name { get; set; }

    public ProtocolType Protocol { get; set; }

    public string UriScheme { get; set; }

    public string Transport { get; set; }

    /// <summary>The public port; null: a free one.</summary>
    public int? Port { get; set; }

    /// <summary>The port the process itself listens on; null: a free one.</summary>
    public int? TargetPort { get; set; }

    public bool IsExternal { get; set; }

    /// <summary>The public port belongs to the host, which passes connections on to the process or its replicas.</summary>
    public bool IsProxied { get; set; }

    /// <summary>The variable that tells the process its target port.</summary>
    internal string? TargetPortEnvironmentVariable { get; set; }

    public AllocatedEndpoint? AllocatedEndpoint { get; set; }
}

/// <summary>An endpoint that has its public address.</summary>
public sealed class AllocatedEndpoint(EndpointAnnotation endpoint, string address, int port)
{
    public EndpointAnnotation Endpoint => endpoint;

    public string Address => address;

    public int Port => port;

    public string UriScheme => endpoint.UriScheme;

    public string EndPointString => $"{Address}:{Port}";

    public string UriString => $"{UriScheme}://{EndPointString}";

    public override string ToString() => UriString;
}
