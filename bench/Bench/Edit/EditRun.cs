using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>The verb <c>edit</c>: people of all divisions edit a draft at once, and nothing that one of them was told is kept may be lost.</summary>
/// <param name="Program">The program.</param>
/// <param name="People">How many.</param>
/// <param name="Seconds">For how long their times are counted.</param>
/// <param name="Register">The register of the list; null for one of the run's own, which the site fills with the sample.</param>
/// <param name="IsPostgres">Whether that one is in a PostgreSQL server.</param>
/// <param name="Runs">How often.</param>
internal sealed record EditRun(string Program, int People, int Seconds, string? Register, bool IsPostgres, int Runs)
{
    private const int Cores = 2, WarmSeconds = 10, CompilerOneIn = 10;
    private const string Password = "seven dull lanterns under snow";

    private static readonly ChangeNote Note = new("bench", null);

    /// <summary>Runs and prints all; the exit code.</summary>
    public async Task<int> Print(TextWriter output)
    {
        output.WriteLine(Text($"a thought takes {EditPerson.ShortestThought / 1000.0} to {EditPerson.LongestThought / 1000.0} s: before each save and before each entry; {WarmSeconds} s before the times count"));
        output.WriteLine("| people | store | seconds | loads | p50, p95, p99 ms | saves | p50, p95, p99 ms | conflicts | other errors | lost | server, store, tool: share of the machine | work of others |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        var isGood = true;
        for (var run = 0; run < Runs; run++)
        {
            isGood &= await One(output);
        }

        return isGood ? 0 : 1;
    }

    private async Task<bool> One(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("shisaku-bench-").FullName;
        using var postgres = Register is null && IsPostgres ? new OwnPostgres() : null;
        var connection = Register ?? postgres?.Connection ?? Path.Combine(folder, "register.sqlite");
        using var site = ServedProgram.Shisaku(Program, connection);
        var register = ProgrammeRegister.At(connection);
        var opened = Opened(register);
        var tally = new EditTally();
        var people = Persons(register, opened, site.Address, tally);
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = Cores }, async (person, _) => await person.SignIn(Password));

        var counts = Stopwatch.GetTimestamp() + (WarmSeconds * Stopwatch.Frequency);
        var works = people.Select(person => person.Work(counts, counts + (Seconds * Stopwatch.Frequency))).ToList();
        await Task.Delay(TimeSpan.FromSeconds(WarmSeconds));
        var (watch, served, stored, own, busy) = (Stopwatch.StartNew(), site.Worked, postgres?.Worked ?? TimeSpan.Zero, Environment.CpuUsage.TotalTime, MachineTime.Worked());
        await Task.Delay(TimeSpan.FromSeconds(Seconds));
        double[] shares =
        [
            Share(site.Worked - served), Share((postgres?.Worked ?? TimeSpan.Zero) - stored), Share(Environment.CpuUsage.TotalTime - own), Share(MachineTime.Worked() - busy),
        ];
        await Task.WhenAll(works);
        people.ForEach(person => person.Dispose());

        var after = register.Drafts.Read(opened.Head.Id)!;
        string[] faults = [.. tally.Lost(opened, after), .. Journal(register, opened, tally), .. register.Verify().Found.Select(found => $"verify: {found}")];
        output.WriteLine(Text($"| {People} | {(connection.Contains('=', StringComparison.Ordinal) ? "PostgreSQL" : "SQLite")} | {Seconds} | {tally.Loads.Count:N0} | {Times(tally.Loads)} | {tally.Saves.Count:N0} | {Times(tally.Saves)} | {tally.Conflicts} | {tally.Errors.Values.Sum()} | {faults.Length} | {shares[0]:P0}, {shares[1]:P0}, {shares[2]:P0} | {Math.Max(0, shares[3] - shares[..3].Sum()):P0} |"));
        output.WriteLine(Text($"{opened.List.Programmes.Length} entries; {tally.Taken.Count:N0} saves taken in all, each found where it must be unless said here; memory of the server {site.Megabytes} MB"));
        foreach (var (what, count) in tally.Errors)
        {
            output.WriteLine(Text($"error {what}: {count}"));
        }

        foreach (var fault in faults.Take(20))
        {
            output.WriteLine(fault);
        }

        Directory.Delete(folder, recursive: true);
        return faults.Length == 0 && tally.Errors.IsEmpty;

        double Share(TimeSpan worked) => worked / watch.Elapsed / Cores;
    }

    private static StoredDraft Opened(ProgrammeRegister register)
    {
        var head = register.Versions()[0];
        var rolled = RollOver.Of(register.Read(head.Id).List.List, register.ProgrammesOf(head.Id), new RollOverChoice(CarriedAmounts.Carried));
        return register.Drafts.Open(head, rolled.Draft, null, Note);
    }

    /// <summary>People with accounts: one in ten compiles and may change every entry, the others belong to the divisions in turn.</summary>
    private List<EditPerson> Persons(ProgrammeRegister register, StoredDraft opened, string site, EditTally tally)
    {
        // Signing in is not what is measured: few rounds, and one hash for all.
        var hash = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })).HashPassword(new object(), Password);
        string[] divisions = [.. opened.List.Divisions];
        return
        [
            .. Enumerable.Range(0, People).Select(number =>
            {
                var division = number % CompilerOneIn == 0 ? null : divisions[number % divisions.Length];
                var name = EditPerson.NameOf(number);
                register.Accounts.Add(
                    new Account(name, name, division is null ? AccountRole.Compiler : AccountRole.Division, division) { PasswordHash = hash, SecurityStamp = name }, Note);
                return new EditPerson(
                    site, number, opened.Head.Id,
                    [.. opened.List.Programmes.Where(programme => division is null || programme.IsOf(division)).Select(programme => programme.Id)], tally);
            }),
        ];
    }

    /// <summary>What the work journal says otherwise than that the draft was opened and each taken save was made.</summary>
    private static IEnumerable<string> Journal(ProgrammeRegister register, StoredDraft opened, EditTally tally)
    {
        var subject = Text($"draft/{opened.Head.Id}");
        var count = register.NewestWork(int.MaxValue).Count(entry => entry.Subject == subject || entry.Subject.StartsWith(subject + "/", StringComparison.Ordinal));
        if (count != tally.Taken.Count + 1)
        {
            yield return Text($"journal: {count} entries of the draft where {tally.Taken.Count} saves were taken and it was opened");
        }
    }

    private static string Times(IReadOnlyCollection<double> times) =>
        Text($"{EditTally.Within(times, 0.5):N0}, {EditTally.Within(times, 0.95):N0}, {EditTally.Within(times, 0.99):N0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
