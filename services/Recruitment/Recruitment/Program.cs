using XibuPlan.Recruitment.Contracts;
using XibuPlan.Recruitment.FormDrafts;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults;
using XibuPlan.ServiceDefaults.Time;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<RecruitmentDbContext>("recruitment", typeof(RecruitmentEvents).Assembly);
builder.Services.AddHourlyWork<ForgetDrafts>();
var app = builder.Build();
await app.RunXibuServiceAsync<RecruitmentDbContext>("recruitment");
