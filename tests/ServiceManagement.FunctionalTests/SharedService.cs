using Xunit;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>One running service for all tests, one after the other, because they share its clock; each uses a province of its own.</summary>
[CollectionDefinition]
public sealed class SharedService : ICollectionFixture<ServiceManagementFixture>;
