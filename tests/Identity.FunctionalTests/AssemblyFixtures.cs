using XibuPlan.Identity.FunctionalTests;
using Xunit;

// One running service for every test that leaves its clocks alone; those that move them bring their own.
[assembly: AssemblyFixture(typeof(IdentityFixture))]
