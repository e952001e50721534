using XibuPlan.Identity;
using XibuPlan.Identity.Contracts;
using XibuPlan.Identity.Persistence;
using XibuPlan.Identity.SigningKeys;
using XibuPlan.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddXibuService<IdentityDbContext>("identity", typeof(IdentityEvents).Assembly, services => services.GetRequiredService<KeyRing>().PublicKeys);
builder.AddIdentity();
var app = builder.Build();
await app.RunXibuServiceAsync<IdentityDbContext>("identity");
