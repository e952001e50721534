using XibuPlan.BrowserSupport;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedBrowser))]
