using XibuPlan.Placement.Contracts;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<PlacementDbContext>("placement", typeof(PlacementEvents).Assembly);

var app = builder.Build();
await app.RunXibuServiceAsync<PlacementDbContext>("placement");
