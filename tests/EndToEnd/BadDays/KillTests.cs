using System.Diagnostics;
using System.Globalization;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.BadDays;

/// <summary>The program is killed at any moment: afterwards the register has all of the change or nothing of it.</summary>
/// <remarks>SHISAKU_KILLS says how often in all, 30 unless told; it is shared among three kinds of work on two stores.</remarks>
public sealed class KillTests(PostgresCluster cluster)
{
    private const int Kinds = 6;
    private const int KillsUnlessTold = 30;

    // The number that a shell gives to a process ended by SIGKILL.
    private const int Killed = 137;

    private static readonly int Kills = (int.TryParse(
        Environment.GetEnvironmentVariable("SHISAKU_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : KillsUnlessTold) / Kinds;

    private readonly Random _moments = new();

    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void An_import_that_is_killed_leaves_all_or_nothing(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var sample = SourceTree.Full("samples/aomori-r5.txt");
        test.Done("import", sample, "--government", "020001", "--year", "1900");
        var year = 1901;
        Strike(test, () => ["import", sample, "--year", $"{year++}"], before => Assert.InRange(Count(test) - before, 0, 1), () => Count(test));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_decision_that_is_killed_leaves_all_or_nothing(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", SourceTree.Full("samples/aomori-r5.txt"), "--government", "020001");
        var next = 1;
        Strike(
            test,
            () => ["settle", "1", "--line", "78", "--field", "divisions", "--value", $"第{next++}課", "--why", "asked"],
            before =>
            {
                Assert.InRange(Count(test) - before, 0, 1);
                Assert.InRange(test.Register.DecisionsOf(1).Count(kept => kept.UndoneAt is null), 0, 1);
            },
            () => Count(test));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_backup_that_is_killed_is_whole_or_not_there(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", SourceTree.Full("samples/aomori-r5.txt"), "--government", "020001");
        var number = 0;
        Strike(
            test,
            () => ["backup", Path.Combine(test.Folder, $"backup{++number}")],
            _ =>
            {
                var backup = Path.Combine(test.Folder, $"backup{number}");
                Assert.True(!File.Exists(backup) || ProgrammeRegister.At(backup).Verify() is { Found.Count: 0, Versions: 1 });
            },
            () => Count(test));
    }

    private static int Count(TestRegister test) => test.Register.Journal().Length;

    private void Strike(TestRegister test, Func<string[]> next, Action<int> check, Func<int> count)
    {
        // How long it takes undisturbed says among which moments to choose.
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, TheProgram.Run([.. next(), "--register", test.Connection]).Code);
        var most = watch.Elapsed * 1.1;
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = count();
            var process = TheProgram.Start("en", [.. next(), "--register", test.Connection]);
            Thread.Sleep(most * _moments.NextDouble());
            process.Kill();
            Assert.Contains(TheProgram.Ended(process).Code, (int[])[0, Killed]);

            // On a server, what was under way is taken back a moment later: when it sees that nobody is there.
            Assert.Empty(test.Found());
            check(before);
        }

        Assert.Equal(0, TheProgram.Run([.. next(), "--register", test.Connection]).Code);
        Assert.Empty(test.Found());
    }
}
