using Shisaku.App.UseCases;
using Shisaku.Budget;

namespace Shisaku.App.Site;

/// <summary>How far a reading is.</summary>
internal enum ReadingState
{
    /// <summary>Others are read before it.</summary>
    Waiting,

    /// <summary>It is being read.</summary>
    Reading,

    /// <summary>The list was read.</summary>
    Done,

    /// <summary>The file can't be read; one line says why.</summary>
    Refused,
}

/// <summary>A file that somebody brought, and what became of it.</summary>
/// <param name="Id">Its name in addresses, which nobody can guess.</param>
/// <param name="Number">Its place among all that were brought.</param>
/// <param name="Folder">Where its files are, and nothing else.</param>
/// <param name="File">The file, under the name it was brought with.</param>
/// <param name="Language">The language of whoever brought it.</param>
/// <param name="Brought">When it was brought.</param>
internal sealed record ReadingJob(string Id, long Number, string Folder, string File, Language Language, DateTimeOffset Brought)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was decided about the list, for its recovery to hold to; null for nothing.</summary>
    public DecisionsOfFile? Decisions { get; init; }

    /// <summary>The reading about which that was decided; null where the file was brought.</summary>
    public string? From { get; init; }

    /// <summary>How far it is.</summary>
    public ReadingState State { get; private set; }

    /// <summary>When its reading began.</summary>
    public DateTimeOffset? Begun { get; private set; }

    /// <summary>Why it can't be read; null where it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was read; null where nothing is yet.</summary>
    public ReadingResult? Result { get; private set; }

    /// <summary>Ends when the reading has.</summary>
    public Task Ended => ended.Task;

    /// <summary>The name of the file.</summary>
    public string Name => Path.GetFileName(File);

    /// <summary>Where the document is.</summary>
    public string Document => Path.Combine(Folder, "list.json");

    /// <summary>Where the explaining page is.</summary>
    public string Page => Path.Combine(Folder, "explained.html");

    /// <summary>The folder of print and table side by side.</summary>
    public string Beside => Path.Combine(Folder, "beside");

    /// <summary>Where the decisions are.</summary>
    public string Settle => Path.Combine(Folder, "decisions.json");

    /// <summary>Where a file to take along is.</summary>
    public string Output(string ending) => Path.Combine(Folder, "list." + ending);

    /// <summary>Its reading begins.</summary>
    public void Begin(DateTimeOffset now) => (State, Begun) = (ReadingState.Reading, now);

    /// <summary>The list was read.</summary>
    public void Finish(ReadingResult result)
    {
        (Result, State) = (result, ReadingState.Done);
        ended.TrySetResult();
    }

    /// <summary>The file can't be read.</summary>
    public void Refuse(string line)
    {
        (Refusal, State) = (line, ReadingState.Refused);
        ended.TrySetResult();
    }
}
