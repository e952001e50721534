// An AppHost in a process of its own, to be stopped and killed: two servers and a service in two replicas.
var builder = DistributedApplication.CreateBuilder(args);
var postgres = builder.AddPostgres("postgres").WithDataVolume();
var shop = postgres.AddDatabase("shop-db", "shop");
var bank = postgres.AddDatabase("bank-db", "bank");
var messaging = builder.AddRabbitMQ("messaging").WithDataVolume().WithManagementPlugin();
builder.AddProject<Projects.FakeService>("shop")
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health")
    .WithReplicas(2)
    .WithReference(shop, connectionName: "database")
    .WithReference(messaging)
    .WaitFor(shop)
    .WaitFor(bank)
    .WaitFor(messaging);
builder.Build().Run();
