using Microsoft.AspNetCore.Server.Kestrel.Core;
using XibuPlan.Dashboard.Access;
using XibuPlan.Dashboard.Api;
using XibuPlan.Dashboard.Disk;
using XibuPlan.Dashboard.Hosting;
using XibuPlan.Dashboard.Messaging;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Pages;
using XibuPlan.Dashboard.Receiver;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Transfer;

namespace XibuPlan.Dashboard;

/// <summary>Puts the dashboard together.</summary>
internal static class DashboardServer
{
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        var settings = builder.Configuration.GetSection("Dashboard").Get<DashboardSettings>() ?? new DashboardSettings();
        if (settings is { Public: true, OtlpKey: null }) throw new InvalidOperationException("A public dashboard needs Dashboard:OtlpKey.");
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, settings));
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton<Keys>()
            .AddSingleton<TraceStore>().AddSingleton<LogStore>().AddSingleton<MetricStore>().AddSingleton<Archive>().AddSingleton<KeptFiles>().AddSingleton<Keeper>()
            .AddSingleton<Intake>().AddSingleton<TraceLookup>().AddSingleton<OtlpIntake>().AddSingleton<AppHost>().AddSingleton<ConsoleLogs>()
            .AddSingleton<Brokers>().AddSingleton<BrokerManagement>()
            .AddSingleton<Followers<Span>>().AddSingleton<Followers<LogEntry>>().AddSingleton<Exporter>().AddSingleton<Importer>()
            .AddHostedService(services => services.GetRequiredService<Intake>());
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        var app = builder.Build();
        Configure(app, settings);
        return app;
    }

    private static void Configure(WebApplication app, DashboardSettings settings)
    {
        if (settings.PathBase.Length > 0) app.UsePathBase(settings.PathBase);
        app.Use(next => context => SafeHeaders.AddAsync(context, next));
        app.Use(next => context => BrowserSenders.AllowAsync(context, next));
        app.Use(next => context => SafeHeaders.RefuseForeignAsync(context, next));
        app.Use(next => context => Login.RequireAsync(context, next));
        app.UseRouting();
        app.MapOtlpHttp();
        app.MapOtlpGrpc();
        app.MapLogin();
        app.MapTelemetry();
        app.MapViews();
        app.MapKept();
        app.MapTransfer();
        app.MapHosting();
        app.MapMessaging();
        app.MapGet("/health", () => Results.Text("ok"));
        app.MapPages();
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
    }

    private static void Listen(KestrelServerOptions kestrel, DashboardSettings settings)
    {
        kestrel.AddServerHeader = false;
        Open(settings.Port, HttpProtocols.Http1);
        Open(settings.GrpcPort, HttpProtocols.Http2);

        void Open(int port, HttpProtocols protocols)
        {
            void Speak(ListenOptions options) => options.Protocols = protocols;
            if (settings.Public) kestrel.ListenAnyIP(port, Speak);
            else if (port == 0) kestrel.Listen(System.Net.IPAddress.Loopback, 0, Speak);
            else kestrel.ListenLocalhost(port, Speak);
        }
    }

    private static void Announce(WebApplication app)
    {
        // A dashboard that a host started is announced by the host.
        if (app.Services.GetRequiredService<DashboardSettings>().HostDirectory is not null) return;
        var urls = app.Urls.ToList();
        Console.WriteLine($"Login to the dashboard at {urls[0]}/login?t={app.Services.GetRequiredService<Keys>().Token}");
        Console.WriteLine($"OTLP: {urls[0]} (http/protobuf, http/json), {urls[^1]} (grpc)");
    }
}
