using Xunit;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>A second service for the tests of lists, checks and work, so that their provinces are theirs alone.</summary>
[CollectionDefinition]
public sealed class ReadingService : ICollectionFixture<ServiceManagementFixture>;
