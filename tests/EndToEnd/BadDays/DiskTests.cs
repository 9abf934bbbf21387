using System.Diagnostics;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.BadDays;

/// <summary>Disks that are full or read-only, and files that are no register.</summary>
public sealed class DiskTests(PostgresCluster cluster)
{
    private static readonly string[] AsNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

    private static readonly string Sample = SourceTree.Full("samples/aomori-r5.txt");

    [Fact]
    public void A_full_disk_loses_nothing()
    {
        using var test = new TestRegister(Store.Sqlite, cluster);
        var disk = Directory.CreateDirectory(Path.Combine(test.Folder, "disk")).FullName;
        Assert.SkipUnless(
            Environment.UserName == "root" && Shell("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk) == 0,
            "mounting a small disk needs root, and a machine that lets it");
        try
        {
            var register = Path.Combine(disk, "register.sqlite");
            Assert.Equal(0, TestRegister.On(register, "import", Sample, "--government", "020001").Code);
            File.Copy(register, Path.Combine(test.Folder, "copy.sqlite"));
            var (full, year) = (false, 1900);
            for (; !full && year < 1930; year++)
            {
                var outcome = TestRegister.On(register, "import", Sample, "--year", $"{year}");
                full = outcome.Code != 0;
                if (full)
                {
                    RefusedWith(4, outcome, "disk is full");
                    RefusedWith(4, TheProgram.Run("import", Sample, "--year", $"{year}", "--register", register), "disk is full");
                }
            }

            Assert.True(full);
            Assert.Equal(0, TestRegister.On(register, "verify").Code);
            Assert.Equal(year - 1900, Shisaku.Register.ProgrammeRegister.At(register).Versions().Length);
            RefusedWith(4, TheProgram.RunBehind([], "ja", "import", Sample, "--year", "1931", "--register", register), "いっぱい");

            // A backup onto the full disk is not written, and what is there of it is taken away.
            RefusedWith(5, TheProgram.Run("backup", Path.Combine(disk, "backup"), "--register", register), "disk is full");
            Assert.Empty(Directory.GetFiles(disk, "backup*"));

            // A restore onto it neither.
            Shell("truncate", "--size=1500K", Path.Combine(disk, "ballast"));
            Assert.Equal(4, TheProgram.Run("restore", Path.Combine(test.Folder, "copy.sqlite"), "--replace", "--register", Path.Combine(disk, "new")).Code);
        }
        finally
        {
            Shell("umount", disk);
        }
    }

    [Fact]
    public void What_may_not_be_written_is_left_alone()
    {
        Assert.SkipUnless(Environment.UserName == "root", "acting as another user needs root");
        using var test = new TestRegister(Store.Sqlite, cluster);
        Assert.Equal(0, TestRegister.On(test.Connection, "import", Sample, "--government", "020001").Code);
        Shell("chmod", "755", test.Folder);
        Shell("chmod", "644", test.Connection);
        var before = File.ReadAllBytes(test.Connection);

        foreach (var (language, word) in new[] { ("en", "read-only"), ("ja", "読み取り専用") })
        {
            RefusedWith(4, AsOther(language, "import", Sample, "--year", "1900", "--register", test.Connection), word);
            RefusedWith(4, AsOther(language, "settle", "1", "--line", "78", "--field", "divisions", "--value", "課", "--why", "x", "--register", test.Connection), word);
        }

        RefusedWith(4, AsOther("en", "import", Sample, "--government", "020001", "--register", Path.Combine(test.Folder, "new.sqlite")), "can't be opened");
        Assert.Equal(before, File.ReadAllBytes(test.Connection));

        // Reading a register needs the right to write beside it; reading a backup does not.
        RefusedWith(4, AsOther("en", "list", "--register", test.Connection), "read-only");
        test.Done("backup", Path.Combine(test.Folder, "backup"));
        Shell("chmod", "444", Path.Combine(test.Folder, "backup"));
        var target = Directory.CreateDirectory(Path.Combine(test.Folder, "other")).FullName;
        Shell("chmod", "777", target);
        var restored = Path.Combine(target, "r.sqlite");
        Assert.Equal(0, AsOther("en", "restore", Path.Combine(test.Folder, "backup"), "--register", restored).Code);
        RefusedWith(5, AsOther("en", "backup", Path.Combine(test.Folder, "backup2"), "--register", restored), "read-only");
        RefusedWith(5, AsOther("ja", "backup", Path.Combine(test.Folder, "backup2"), "--register", restored), "読み取り専用");
        Assert.Equal(0, test.Run("verify").Code);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("truncated")]
    [InlineData("scratched")]
    public void A_damaged_file_is_refused_and_stays_as_it_is(string damage)
    {
        using var test = new TestRegister(Store.Sqlite, cluster);
        test.Done("import", Sample, "--government", "020001");
        var bytes = File.ReadAllBytes(test.Connection);
        switch (damage)
        {
            case "garbage": Random.Shared.NextBytes(bytes); break;
            case "truncated": Array.Resize(ref bytes, bytes.Length / 2); break;
            default: Array.Fill<byte>(bytes, 0xAA, 4096, bytes.Length - 8192); break;
        }

        File.WriteAllBytes(test.Connection, bytes);
        foreach (var language in new[] { "en", "ja" })
        {
            foreach (var command in new string[][] { ["list"], ["show", "1"], ["import", Sample, "--year", "1900", "--government", "020001"], ["verify"] })
            {
                RefusedWith(4, TheProgram.RunBehind([], language, [.. command, "--register", test.Connection]), test.Connection);
            }
        }

        Assert.Equal(bytes, File.ReadAllBytes(test.Connection));
    }

    [Fact]
    public void An_empty_file_is_no_register_yet_and_may_become_one()
    {
        using var test = new TestRegister(Store.Sqlite, cluster);
        File.WriteAllBytes(test.Connection, []);
        RefusedWith(4, TheProgram.Run("list", "--register", test.Connection), "no register");
        RefusedWith(4, TheProgram.Run("show", "1", "--register", test.Connection), "no register");
        Assert.Empty(File.ReadAllBytes(test.Connection));
        Assert.Equal(0, TheProgram.Run("import", Sample, "--government", "020001", "--register", test.Connection).Code);
        Assert.Equal(0, test.Run("verify").Code);
    }

    [Fact]
    public void The_folder_of_the_default_place_is_made_a_named_one_is_not()
    {
        using var test = new TestRegister(Store.Sqlite, cluster);
        var home = Path.Combine(test.Folder, "home");
        (string, string?)[] variables = [("HOME", Path.Combine(test.Folder)), ("XDG_DATA_HOME", home)];
        var listed = TheProgram.Ended(TheProgram.Start("en", ["list"], null, variables));
        RefusedWith(4, listed, "no register");
        Assert.False(Directory.Exists(home));
        Assert.Equal(0, TheProgram.Ended(TheProgram.Start("en", ["import", Sample, "--government", "020001"], null, variables)).Code);
        Assert.True(File.Exists(Path.Combine(home, "shisaku", "register.sqlite")));
        Assert.Equal(0, TheProgram.Ended(TheProgram.Start("en", ["verify"], null, variables)).Code);

        var named = Path.Combine(test.Folder, "no", "register.sqlite");
        RefusedWith(4, TheProgram.Run("import", Sample, "--government", "020001", "--register", named), "its folder does not exist");
        RefusedWith(4, TheProgram.RunBehind([], "ja", "import", Sample, "--government", "020001", "--register", named), "フォルダー");
        RefusedWith(5, TheProgram.Ended(TheProgram.Start("en", ["backup", named], null, variables)), "no such folder");
        Assert.False(Directory.Exists(Path.GetDirectoryName(named)));
    }

    /// <summary>One line that says why, and nothing else.</summary>
    internal static void RefusedWith(int code, Outcome outcome, string word)
    {
        Assert.True((outcome.Code, outcome.Output) == (code, ""), outcome.ToString());
        Assert.Contains(word, Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static Outcome AsOther(string language, params string[] arguments) => TheProgram.RunBehind(AsNobody, language, arguments);

    private static int Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
