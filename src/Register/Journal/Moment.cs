namespace Shisaku.Register;

/// <summary>A clock that stands still, so that all that one change writes bears one time: that of its entry in the journal.</summary>
internal sealed class Moment(TimeProvider clock) : TimeProvider
{
    private readonly DateTimeOffset now = clock.GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;
}
