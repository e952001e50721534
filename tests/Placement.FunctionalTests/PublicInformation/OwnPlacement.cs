namespace XibuPlan.Placement.FunctionalTests;

/// <summary>A service of one test class's own, where the newest year is the one that the class published last.</summary>
public sealed class OwnPlacement : PlacementFixture;
