using XibuPlan.Placement.FunctionalTests;

// One service for all classes: every test works in a programme year of its own.
[assembly: AssemblyFixture(typeof(PlacementFixture))]
