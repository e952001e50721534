using XibuPlan.SampleService;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.ServiceDefaults.Tests;

public sealed class SampleFixture() : ServiceFixture<SampleDbContext>("sample", typeof(SampleDbContext).Assembly);
