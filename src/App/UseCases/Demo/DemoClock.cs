namespace Shisaku.App.UseCases;

/// <summary>The calendar of a year that is played: it stands still until somebody turns a page.</summary>
/// <param name="start">The first day.</param>
internal sealed class DemoClock(DateOnly start) : TimeProvider
{
    private DateTimeOffset now = new(start.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    /// <summary>Today.</summary>
    public DateOnly Today => DateOnly.FromDateTime(now.DateTime);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Days go by.</summary>
    public void Pass(int days) => now = now.AddDays(days);

    /// <summary>A minute goes by, so that what is done after something else also bears a later time.</summary>
    public void Tick() => now = now.AddMinutes(1);
}
