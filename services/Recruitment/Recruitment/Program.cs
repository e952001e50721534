using XibuPlan.Recruitment.Contracts;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<RecruitmentDbContext>("recruitment", typeof(RecruitmentEvents).Assembly);
var app = builder.Build();
await app.RunXibuServiceAsync<RecruitmentDbContext>("recruitment");
