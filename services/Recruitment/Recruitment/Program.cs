using XibuPlan.Recruitment.Contracts;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults;
using XibuPlan.ServiceDefaults.Protection;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<RecruitmentDbContext>("recruitment", typeof(RecruitmentEvents).Assembly);
builder.AddXibuProtection();
var app = builder.Build();
await app.RunXibuServiceAsync<RecruitmentDbContext>("recruitment");
