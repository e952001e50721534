using XibuPlan.AppHost;

var builder = DistributedApplication.CreateBuilder(args);

var postgres = builder.AddPostgres("postgres").WithDataVolume();
var identityDb = postgres.AddDatabase("identity-db", "identity");
var recruitmentDb = postgres.AddDatabase("recruitment-db", "recruitment");
var placementDb = postgres.AddDatabase("placement-db", "placement");
var serviceManagementDb = postgres.AddDatabase("service-management-db", "service_management");
var subsidyDb = postgres.AddDatabase("subsidy-db", "subsidy");
var employmentDb = postgres.AddDatabase("employment-db", "employment");

var platform = builder.AddXibuPlatform();

var identity = platform.AddXibuService<Projects.Identity>("identity", identityDb)
    .WithEnvironment("Demo__FinanceSecret", builder.AddParameter("finance-secret", new RandomKey(), secret: true, persist: true))
    .WithEnvironment("Demo__AdminPassword", builder.AddParameter("admin-password", new GenerateParameterDefault { MinLength = 16, Special = false }, secret: true, persist: true));

var recruitment = platform.AddXibuService<Projects.Recruitment>("recruitment", recruitmentDb).WithReference(identity);
var placement = platform.AddXibuService<Projects.Placement>("placement", placementDb).WithReference(identity);
// Two things are read directly, not heard by event: a person's name and ID number (of recruitment), a certified month's lines (of service-management).
var serviceManagement = platform.AddXibuService<Projects.ServiceManagement>("service-management", serviceManagementDb)
    .WithReference(identity)
    .WithReference(recruitment);
var subsidy = platform.AddXibuService<Projects.Subsidy>("subsidy", subsidyDb)
    .WithReference(identity)
    .WithReference(serviceManagement);
var employment = platform.AddXibuService<Projects.Employment>("employment", employmentDb).WithReference(identity);

// Each reads what the others announced when it rebuilds its copy of it.
recruitment.WithReference(placement);
placement.WithReference(recruitment).WithReference(serviceManagement);
serviceManagement.WithReference(placement);
subsidy.WithReference(placement);

var gateway = builder.AddProject<Projects.Gateway>("gateway")
    .WithHttpEndpoint(port: platform.GatewayPort, name: "http")
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health")
    .WithXibuSettings(platform);
foreach (var service in new[] { identity, recruitment, placement, serviceManagement, subsidy, employment })
{
    gateway.WithReference(service).WaitFor(service);
}

builder.Build().Run();
