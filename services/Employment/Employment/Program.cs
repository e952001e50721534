using XibuPlan.Employment.Contracts;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<EmploymentDbContext>("employment", typeof(EmploymentEvents).Assembly);

var app = builder.Build();
await app.RunXibuServiceAsync<EmploymentDbContext>("employment");
