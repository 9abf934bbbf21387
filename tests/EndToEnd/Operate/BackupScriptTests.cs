using System.Diagnostics;
using System.Runtime.Versioning;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Operate;

/// <summary>The script that docs/operate.md has run every night, beside the real program.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BackupScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    private string Register => Path.Combine(_folder, "register.sqlite");

    private string Backups => Path.Combine(_folder, "backups");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_backup_is_proved_and_nobody_changes_it()
    {
        Assert.Equal(0, TheProgram.Run("import", SourceTree.Full("samples/aomori-r5.txt"), "--government", "020001", "--register", Register).Code);

        Assert.Equal(0, BackUp());

        var backup = Assert.Single(Directory.GetFiles(Backups));
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(backup));
        Assert.Equal(0, TheProgram.Run("verify", "--register", backup).Code);
    }

    [Fact]
    public void Old_backups_go_but_seven_stay_however_old()
    {
        Assert.Equal(0, TheProgram.Run("import", SourceTree.Full("samples/aomori-r5.txt"), "--government", "020001", "--register", Register).Code);
        Directory.CreateDirectory(Backups);
        for (var day = 1; day <= 9; day++)
        {
            var old = Path.Combine(Backups, $"register-2020010{day}T000000Z.sqlite");
            File.WriteAllText(old, "");
            File.SetLastWriteTimeUtc(old, new DateTime(2020, 1, day, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.Equal(0, BackUp());

        var left = Directory.GetFiles(Backups).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(7, left.Count);
        Assert.Equal("register-20200104T000000Z.sqlite", left[0]);
    }

    [Fact]
    public void A_register_that_is_not_sound_leaves_no_backup_behind_and_old_ones_stay()
    {
        Assert.Equal(0, TheProgram.Run("import", SourceTree.Full("samples/aomori-r5.txt"), "--government", "020001", "--register", Register).Code);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Register};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "update amount set value = value + 1 where line = 17";
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        Assert.Equal(1, BackUp());
        Assert.Empty(Directory.GetFiles(Backups));
    }

    /// <summary>Runs the script as an archive holds it: in the folder <c>operate</c> beside the program.</summary>
    private int BackUp()
    {
        Directory.CreateDirectory(Backups);
        var beside = Directory.CreateDirectory(Path.Combine(_folder, "installed", "operate")).FullName;
        File.Copy(SourceTree.Full("docs/operate/backup.sh"), Path.Combine(beside, "backup.sh"), overwrite: true);
        var program = Path.Combine(_folder, "installed", "shisaku");
        File.WriteAllText(program, $"#!/bin/sh\nexec '{SourceTree.Full("shisaku")}' \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var start = new ProcessStartInfo(Path.Combine(beside, "backup.sh"), [Backups])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["SHISAKU_REGISTER"] = Register;
        return TheProgram.Ended(Process.Start(start)!).Code;
    }
}
