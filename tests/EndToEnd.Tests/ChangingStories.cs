using Xunit;

namespace XibuPlan.EndToEnd.Tests;

/// <summary>
/// Stories that change what the demo's year left at the desks: they run one after another, when all tests that only read it are over.
/// </summary>
[CollectionDefinition(nameof(ChangingStories), DisableParallelization = true)]
public sealed class ChangingStories;
