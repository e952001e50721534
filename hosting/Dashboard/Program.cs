using XibuPlan.Dashboard;

var app = DashboardServer.Create(args);
await app.RunAsync();
