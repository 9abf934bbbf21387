namespace Shisaku.EndToEnd;

/// <summary>The tests that weigh memory or compare times, and so run beside no other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>Its name.</summary>
    public const string Name = "alone";
}
