using System.Diagnostics;
using System.Globalization;
using Shisaku.Reading;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The verb <c>fuzz</c>: changed files, read and recovered end to end. Whatever comes of one but a list or a refusal with
/// its reason is a fault.</summary>
/// <param name="Inputs">How many inputs a reader.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Reader">The reader; null for all.</param>
/// <param name="Workers">How many inputs are worked on at once.</param>
/// <param name="Seconds">After how long a reader's run ends; 0 for never.</param>
internal sealed record FuzzRun(int Inputs, ulong Seed, string? Reader, int Workers, int Seconds)
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(10);

    /// <summary>Runs and prints one line a reader, after its faults.</summary>
    /// <returns>The exit code: 1 where there is a fault.</returns>
    public int Print(TextWriter output)
    {
        output.WriteLine("| reader | inputs | inputs a second | read | refused | faults | over 10 s | slowest | peak memory |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var faults = 0;
        foreach (var reader in FuzzSeed.Readers.Where(each => Reader is null || each == Reader))
        {
            faults += new Run(this, reader, output).Finish();
        }

        return faults == 0 ? 0 : 1;
    }

    /// <summary>Writes one input to a file.</summary>
    public static void Write(string reader, ulong seed, string to) => File.WriteAllBytes(to, Mutation.Of([.. FuzzSeed.Of(reader)], seed));

    /// <summary>The run of one reader.</summary>
    private sealed class Run(FuzzRun whole, string reader, TextWriter output)
    {
        private readonly List<FuzzSeed> seeds = [.. FuzzSeed.Of(reader)];
        private readonly (ulong Seed, long Since)[] working = new (ulong, long)[whole.Workers];
        private readonly HashSet<ulong> slow = [];
        private readonly Lock told = new();
        private int next;
        private int read;
        private int refused;
        private int faults;
        private (double Milliseconds, ulong Seed) slowest;

        public int Finish()
        {
            var watch = Stopwatch.StartNew();
            using var watchdog = new Timer(_ => Watch(), null, 1_000, 1_000);
            var threads = Enumerable.Range(0, whole.Workers).Select(worker => new Thread(() => Work(worker, watch))).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576;
            var all = read + refused + faults;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {reader} | {all} | {all / watch.Elapsed.TotalSeconds:N0} | {read} | {refused} | {faults} | {slow.Count} | {slowest.Milliseconds:N0} ms ({slowest.Seed}) | {peak} MB |"));
            return faults + slow.Count;
        }

        private void Work(int worker, Stopwatch watch)
        {
            // An input that ends the process, as an overflow of the stack does, is found by what stands in this file.
            using var last = File.Create(Path.Combine(Path.GetTempPath(), $"shisaku-fuzz-{reader}-{worker}.seed"));
            for (var number = Interlocked.Increment(ref next); number <= whole.Inputs; number = Interlocked.Increment(ref next))
            {
                if (whole.Seconds > 0 && watch.Elapsed.TotalSeconds > whole.Seconds)
                {
                    break;
                }

                var seed = Chance.SeedOf(whole.Seed, (ulong)number);
                RandomAccess.Write(last.SafeFileHandle, System.Text.Encoding.ASCII.GetBytes($"{seed,-20}\n"), 0);
                One(worker, seed);
            }
        }

        private void One(int worker, ulong seed)
        {
            var bytes = Mutation.Of(seeds, seed);
            var since = Stopwatch.GetTimestamp();
            working[worker] = (seed, since);
            try
            {
                using var stream = new MemoryStream(bytes);
                _ = ListRecovery.Recover(ListReader.Read(stream, "made"), new RecoveryOptions());
                Interlocked.Increment(ref read);
            }
            catch (Exception refusal) when (refusal is UnreadableListException or NotAListException)
            {
                Interlocked.Increment(ref refused);
            }
#pragma warning disable CA1031 // Whatever else is thrown is what this run looks for.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Interlocked.Increment(ref faults);
                Tell($"fault: write --reader {reader} --input {seed}: {fault.GetType().Name}: {fault.Message} {Place(fault)}");
            }

            var milliseconds = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            working[worker] = (0, 0);
            lock (told)
            {
                slowest = milliseconds > slowest.Milliseconds ? (milliseconds, seed) : slowest;
            }
        }

        /// <summary>The first two places in the product that a fault passed.</summary>
        private static string Place(Exception fault) => string.Join(
            ' ', (fault.StackTrace ?? "").Split('\n').Where(frame => frame.Contains("at Shisaku.", StringComparison.Ordinal)).Take(2).Select(frame => frame.Trim()));

        private void Watch()
        {
            foreach (var (seed, since) in working)
            {
                if (seed != 0 && since != 0 && Stopwatch.GetElapsedTime(since) > TooLong && slow.Add(seed))
                {
                    Tell($"over 10 s: write --reader {reader} --input {seed}");
                }
            }
        }

        private void Tell(string line)
        {
            lock (told)
            {
                output.WriteLine(line);
                output.Flush();
            }
        }
    }
}
