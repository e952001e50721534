using XibuPlan.BrowserSupport;
using XibuPlan.TestSupport.Servers;
using Xunit;

[assembly: AssemblyFixture(typeof(RunningSystem))]
[assembly: AssemblyFixture(typeof(SharedBrowser))]
