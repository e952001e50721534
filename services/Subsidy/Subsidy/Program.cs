using XibuPlan.ServiceDefaults;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.Subsidy.Contracts;
using XibuPlan.Subsidy.Persistence;
using XibuPlan.Subsidy.Snapshots;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<SubsidyDbContext>("subsidy", typeof(SubsidyEvents).Assembly);
builder.AddInternalClient<SnapshotReader>("subsidy", "service-management");

var app = builder.Build();
await app.RunXibuServiceAsync<SubsidyDbContext>("subsidy");
