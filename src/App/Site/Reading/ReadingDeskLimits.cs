using Shisaku.Reading;

namespace Shisaku.App.Site;

/// <summary>How much of the machine files that anybody brings may take.</summary>
internal sealed record ReadingDeskLimits
{
    /// <summary>Bytes in a file: less than the program reads, for here many wait.</summary>
    public const int FileBytes = 20 * ReadingLimits.Megabyte;

    /// <summary>Bytes in a form with a file: what stands around it besides.</summary>
    public const int FormBytes = FileBytes + (64 * 1024);

    /// <summary>Bytes in the document that a reading gives.</summary>
    public const int DocumentBytes = 64 * ReadingLimits.Megabyte;

    /// <summary>How many results are kept at most; the oldest goes first.</summary>
    public const int Kept = 60;

    /// <summary>How many cells somebody may decide about in one list.</summary>
    public const int Decisions = 500;

    /// <summary>How long a result is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    /// <summary>Those that hold where nothing else is said.</summary>
    public static ReadingDeskLimits Usual { get; } = new();

    /// <summary>Bytes of memory that a reading may take in its heap.</summary>
    public long Memory { get; init; } = 1024L * ReadingLimits.Megabyte;

    /// <summary>What it may take besides: native code, stacks, the program itself.</summary>
    public long BesidesHeap { get; init; } = 512L * ReadingLimits.Megabyte;

    /// <summary>How many files are read at once.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>How many more may wait.</summary>
    public int Waiting { get; init; } = 8;

    /// <summary>How long a reading may take.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(60);
}
