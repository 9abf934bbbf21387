using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shisaku.App.UseCases;
using Shisaku.Budget;

namespace Shisaku.App.Site;

/// <summary>Where anybody may have a list read: takes files in as long as there is room, has a few read at once, keeps what came out for
/// a while under an address that only who brought it knows, and then lets it go. Nothing of it enters the register.</summary>
internal sealed class ReadingDesk(SiteSettings settings, TimeProvider clock, ILogger<ReadingDesk> log) : BackgroundService
{
    private const int SecretBytes = 16;
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, ReadingJob> jobs = new(StringComparer.Ordinal);
    private readonly Channel<ReadingJob> queue = Channel.CreateBounded<ReadingJob>(settings.Reading.Waiting);
    private readonly SemaphoreSlim outputs = new(1);
    private readonly Lazy<ReadingFolder> folder = new(() => new ReadingFolder());
    private int arriving;
    private long last;

    /// <summary>Room for a file that is about to arrive, until it is disposed of; null where there is none.</summary>
    public IDisposable? Room()
    {
        if (Interlocked.Increment(ref arriving) + queue.Reader.Count <= settings.Reading.Waiting)
        {
            return new Taken(this);
        }

        Interlocked.Decrement(ref arriving);
        return null;
    }

    /// <summary>A new folder for one file.</summary>
    public string NewFolder() => folder.Value.New();

    /// <summary>Takes a file in; null where too many wait.</summary>
    public ReadingJob? Add(string jobFolder, string file, Language language) => Add(
        new ReadingJob(NewId(), Interlocked.Increment(ref last), jobFolder, file, language, clock.GetUtcNow()));

    /// <summary>Has a list read again, held to what was decided about it; null where too many wait. The reading before stays.</summary>
    public ReadingJob? Decide(ReadingJob before, IEnumerable<Decision> decisions, Language language)
    {
        var jobFolder = NewFolder();
        var job = new ReadingJob(NewId(), Interlocked.Increment(ref last), jobFolder, Path.Combine(jobFolder, "in", before.Name), language, clock.GetUtcNow())
        {
            Decisions = new DecisionsOfFile(before.Result!.Sha256, [.. decisions]), From = before.Id,
        };
        Directory.CreateDirectory(Path.GetDirectoryName(job.File)!);
        File.Copy(before.File, job.File);
        DecisionsFile.Write(job.Settle, job.Name, job.Decisions);
        return Add(job);
    }

    private static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    private ReadingJob? Add(ReadingJob job)
    {
        jobs[job.Id] = job;
        if (queue.Writer.TryWrite(job))
        {
            return job;
        }

        Drop(job);
        return null;
    }

    /// <summary>The reading of an address; null where there is none, or none any more.</summary>
    public ReadingJob? Find(string id) => jobs.GetValueOrDefault(id);

    /// <summary>How many files are read before this one, those included that are being read.</summary>
    public int Before(ReadingJob job) => jobs.Values.Count(other => other.Number < job.Number && !other.Ended.IsCompleted);

    /// <summary>The list of a reading in another format; null where it can't be made now.</summary>
    public async Task<string?> Output(ReadingJob job, string ending, CancellationToken stop)
    {
        var file = job.Output(ending);
        await outputs.WaitAsync(stop);
        try
        {
            if (!File.Exists(file))
            {
                var end = await ReadingWorker.Run(["read", "--lang", WordOf(job.Language), "--output", file, .. HeldTo(job), job.File], null, settings.Reading, stop);
                if (!File.Exists(file))
                {
                    SiteLog.ReadingFailed(log, end.TookTooMuch ?? end.Error);
                    return null;
                }
            }

            return file;
        }
        finally
        {
            outputs.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        outputs.Dispose();
        if (folder.IsValueCreated)
        {
            folder.Value.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([.. Enumerable.Range(0, settings.Reading.AtOnce).Select(_ => ReadOn(stoppingToken)), LetGo(stoppingToken)]);

    private static string[] HeldTo(ReadingJob job) => job.Decisions is null ? [] : ["--settle", job.Settle];

    private static string WordOf(Language language) => language == Language.Japanese ? "ja" : "en";

    private async Task ReadOn(CancellationToken stop)
    {
        await foreach (var job in queue.Reader.ReadAllAsync(stop))
        {
            job.Begin(clock.GetUtcNow());
            var began = clock.GetTimestamp();
            try
            {
                await Read(job, stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                SiteLog.ReadingFailed(log, failure.Message);
                job.Refuse(SiteText.In(job.Language, "read")["failed"]);
            }

            SiteMeters.Read(clock.GetElapsedTime(began), job.State == ReadingState.Done ? "done" : "refused");
        }
    }

    private async Task Read(ReadingJob job, CancellationToken stop)
    {
        var texts = SiteText.In(job.Language, "read");
        var end = await ReadingWorker.Run(
            ["read", "--json", "--explain", job.Page, "--beside", job.Beside, "--lang", WordOf(job.Language), .. HeldTo(job), job.File], job.Document, settings.Reading, stop);
        if (end.TookTooMuch is { } what)
        {
            job.Refuse(texts["too-much." + what]);
        }
        else if (end.Code is ExitCode.Done or ExitCode.NeedsPerson)
        {
            await using var document = File.OpenRead(job.Document);
            job.Finish(ReadingResult.Of(document));
        }
        else if (end.Code == ExitCode.UnreadableInput)
        {
            // The line names the file by its whole path, which is ours alone.
            var line = end.Error.Split('\n')[^1].Replace(Path.GetDirectoryName(job.File) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
                .Replace(job.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            job.Refuse(line.StartsWith("shisaku: ", StringComparison.Ordinal) ? line["shisaku: ".Length..] : line);
        }
        else
        {
            SiteLog.ReadingFailed(log, end.Error);
            job.Refuse(texts["failed"]);
        }
    }

    private async Task LetGo(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Sweep, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var now = clock.GetUtcNow();
            var ended = jobs.Values.Where(job => job.Ended.IsCompleted).OrderByDescending(job => job.Number).ToList();
            foreach (var job in ended.Where((job, place) => place >= ReadingDeskLimits.Kept || now - job.Brought > ReadingDeskLimits.KeptFor))
            {
                Drop(job);
            }
        }
    }

    private void Drop(ReadingJob job)
    {
        jobs.TryRemove(job.Id, out _);
        ReadingFolder.Remove(job.Folder);
    }

    private sealed class Taken(ReadingDesk desk) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref desk.arriving);
    }
}
