using XibuPlan.SampleService;
using XibuPlan.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<SampleDbContext>("sample", typeof(SampleDbContext).Assembly);
var app = builder.Build();
await app.RunXibuServiceAsync<SampleDbContext>("sample");
