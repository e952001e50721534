using XibuPlan.Employment.Contracts;
using XibuPlan.Employment.Jobs;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<EmploymentDbContext>("employment", typeof(EmploymentEvents).Assembly);
builder.Services.AddScoped<JobLists>();

var app = builder.Build();
await app.RunXibuServiceAsync<EmploymentDbContext>("employment");
