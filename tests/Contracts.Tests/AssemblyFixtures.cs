using XibuPlan.Contracts.Tests.Services;
using Xunit;

[assembly: AssemblyFixture(typeof(RunningServices))]
