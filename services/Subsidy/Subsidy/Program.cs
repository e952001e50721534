using Microsoft.AspNetCore.OpenApi;
using XibuPlan.ServiceDefaults;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.Subsidy.Contracts;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;
using XibuPlan.Subsidy.Snapshots;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<SubsidyDbContext>("subsidy", typeof(SubsidyEvents).Assembly);
builder.Services.Configure<OpenApiOptions>("subsidy", options => options.WriteAsText<Money>("^-?\\d+\\.\\d{2}$"));
builder.AddInternalClient<SnapshotReader>("subsidy", "service-management");

var app = builder.Build();
await app.RunXibuServiceAsync<SubsidyDbContext>("subsidy");
