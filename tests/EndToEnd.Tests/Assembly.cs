using XibuPlan.TestSupport.Servers;
using Xunit;

[assembly: AssemblyFixture(typeof(RunningSystem))]
