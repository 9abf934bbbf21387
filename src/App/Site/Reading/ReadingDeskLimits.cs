using Shisaku.Reading;

namespace Shisaku.App.Site;

/// <summary>How much of the machine files that anybody brings may take.</summary>
internal static class ReadingDeskLimits
{
    /// <summary>Bytes in a file: less than the program reads, for here many wait.</summary>
    public const int FileBytes = 20 * ReadingLimits.Megabyte;

    /// <summary>Bytes in a form with a file: what stands around it besides.</summary>
    public const int FormBytes = FileBytes + (64 * 1024);

    /// <summary>Bytes in the document that a reading gives.</summary>
    public const int DocumentBytes = 64 * ReadingLimits.Megabyte;

    /// <summary>Bytes of memory that a reading may take.</summary>
    public const long Memory = 1024L * ReadingLimits.Megabyte;

    /// <summary>How many files are read at once.</summary>
    public const int AtOnce = 2;

    /// <summary>How many more may wait.</summary>
    public const int Waiting = 8;

    /// <summary>How many results are kept at most; the oldest goes first.</summary>
    public const int Kept = 60;

    /// <summary>How long a reading may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>How long a result is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);
}
