using XibuPlan.ServiceDefaults;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement;
using XibuPlan.ServiceManagement.Contracts;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<ServiceManagementDbContext>("service-management", typeof(ServiceManagementEvents).Assembly);
builder.AddInternalClient<PersonRegister>("service-management", "recruitment");
builder.Services.AddScoped<MonthCascade>().AddScoped<TermRegister>().AddScoped<NameReader>().AddScoped<TermSearch>()
    .AddScoped<QualityReading>().AddScoped<ExpectedLists>().AddScoped<CountyMonthList>().AddScoped<WorkReading>();
var app = builder.Build();
await app.RunXibuServiceAsync<ServiceManagementDbContext>("service-management");
