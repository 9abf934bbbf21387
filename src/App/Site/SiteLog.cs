using Microsoft.Extensions.Logging;

namespace Shisaku.App.Site;

/// <summary>What the site tells whoever runs it.</summary>
internal static partial class SiteLog
{
    /// <summary>An answer failed.</summary>
    [LoggerMessage(1, LogLevel.Error, "{Path} failed")]
    public static partial void Failed(ILogger log, string? path, Exception fault);

    /// <summary>A reading of an uploaded file failed for another reason than the file.</summary>
    [LoggerMessage(2, LogLevel.Error, "a reading failed: {Reason}")]
    public static partial void ReadingFailed(ILogger log, string reason);
}
