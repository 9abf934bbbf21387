using System.Globalization;

namespace Shisaku.App.Pages.Parts;

/// <summary>Times as offices in Japan read them: the register keeps them in UTC.</summary>
internal static class OfficeTime
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(9); // Japan has no summer time

    /// <summary>A stored time, to the minute; as it is where it is none.</summary>
    /// <param name="at">ISO 8601 in UTC.</param>
    public static string Text(string at) => DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time.ToOffset(Ahead).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : at;

    /// <summary>The day that it is there now.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Ahead).DateTime);

    /// <summary>When a day begins there, as the register keeps times.</summary>
    public static string Beginning(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Ahead).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
