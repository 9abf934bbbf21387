using Microsoft.AspNetCore.DataProtection;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Register;

public sealed class AccountBookTests(PostgresCluster cluster)
{
    private static readonly ChangeNote Note = new("test", "why");

    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void An_account_is_kept_with_all_that_it_holds_and_its_changes_stand_in_the_journal(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var accounts = test.Register.Accounts;
        Assert.False(accounts.Any());
        Assert.Empty(accounts.All());
        var (link, path) = AccountLinks.Renewed(new Account("Bunta", "文太", AccountRole.Division, "商工課"), new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));

        var made = accounts.Add(link, Note)!;
        var changed = accounts.Change(
            made with { FactorKey = "KEY", HasSecondFactor = true, RecoveryCodes = ["a", "b"], PasswordHash = "hash", DirectoryAddress = "b@example.jp" }, Note, AccountAct.Factor)!;

        Assert.True(accounts.Any());
        var kept = accounts.Named("ｂｕｎｔａ")!;
        Assert.Equal(changed with { RecoveryCodes = [] }, kept with { RecoveryCodes = [] });
        Assert.Equal(["a", "b"], kept.RecoveryCodes);
        Assert.Equal(kept.Id, accounts.OfLink(AccountLinks.HashOf(path[AccountLinks.Path.Length..]))!.Id);
        Assert.Equal(kept.Id, accounts.OfAddress("B@Example.jp")!.Id);
        Assert.True(accounts.Remove(made.Id, Note));
        Assert.Equal([AccountAct.Remove, AccountAct.Factor, AccountAct.Add], test.Register.NewestWork(9).Select(entry => entry.Act));
        Assert.All(test.Register.NewestWork(9), entry =>
        {
            Assert.DoesNotContain("hash", $"{entry.Before}{entry.After}", StringComparison.Ordinal);
            Assert.DoesNotContain("KEY", $"{entry.Before}{entry.After}", StringComparison.Ordinal);
            Assert.DoesNotContain(made.SecurityStamp, $"{entry.Before}{entry.After}", StringComparison.Ordinal);
        });
        Assert.Equal("", test.Register.State());
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Nobody_takes_a_name_twice_or_changes_what_changed_meanwhile(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var accounts = test.Register.Accounts;
        var made = accounts.Add(AccountLinks.WithPassword(new Account("akiko", "a", AccountRole.Reader, null), "x"), Note)!;

        Assert.Null(accounts.Add(made with { LoginName = "AKIKO" }, Note));
        Assert.NotNull(accounts.Change(made with { DisplayName = "first" }, Note, AccountAct.Change));
        Assert.Null(accounts.Change(made with { DisplayName = "second" }, Note, AccountAct.Change));
        Assert.Equal("first", accounts.Find(made.Id)!.DisplayName);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_role_that_came_by_no_act_is_found(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("user", "add", "akiko", "--role", "reader");
        test.Register.Accounts.CountFailure(1, 10, TimeSpan.FromHours(1));
        Assert.Empty(test.Found());

        Assert.Equal(1, test.Tamper("update account set role = 'administrator'"));
        Assert.Equal(DiscrepancyKind.Accounts, test.Found().Single().Kind);
        Assert.Equal(1, test.Run("verify").Code);
        Assert.Equal(1, test.Tamper("delete from account"));
        Assert.Equal("account/1", test.Found().Single().Subject);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Wrong_answers_that_come_at_once_are_all_counted(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var made = test.Register.Accounts.Add(AccountLinks.WithPassword(new Account("akiko", "a", AccountRole.Reader, null), "x"), Note)!;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ProgrammeRegister.At(test.Connection).Accounts.CountFailure(made.Id, 100, TimeSpan.FromHours(1)))));

        Assert.Equal(8, test.Register.Accounts.Find(made.Id)!.Failures);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void What_one_server_sealed_another_opens(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var first = new KeptKeys(test.Register).CreateProtector("session");
        Assert.Empty(test.Register.Accounts.Secrets(""));
        var sealedText = first.Protect("akiko");

        Assert.Equal("akiko", new KeptKeys(ProgrammeRegister.At(test.Connection)).CreateProtector("session").Unprotect(sealedText));
        Assert.Single(test.Register.Accounts.Secrets("key/"));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Accounts_and_keys_are_in_a_backup(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", test.Write("list.txt", TestLists.Whole(2024)), "--government", "020001");
        test.Done("user", "add", "akiko", "--role", "administrator");
        test.Register.Accounts.Keep("key/1", "<key />");
        var backup = Path.Combine(test.Folder, "backup.sqlite");
        test.Done("backup", backup);
        var other = test.New(store == Store.Sqlite ? Store.Postgres : Store.Sqlite);
        Assert.Equal(0, TestRegister.On(other, "restore", backup).Code);

        Assert.Equal("akiko", ProgrammeRegister.At(other).Accounts.All().Single().LoginName);
        Assert.Equal(["<key />"], ProgrammeRegister.At(other).Accounts.Secrets("key/"));
    }

    [Fact]
    public void The_command_makes_resets_locks_and_removes_accounts_and_says_what_it_refuses()
    {
        using var test = new TestRegister(Store.Sqlite, cluster);
        var link = test.Done("user", "add", "akiko", "--role", "administrator", "--address", "https://shisaku.example");
        Assert.Matches("^https://shisaku.example/sign-in/link/[0-9a-f]{64}\n$", link);
        Assert.Equal(1, test.Run("user", "add", "AKIKO", "--role", "reader").Code);
        Assert.Equal(2, test.Run("user", "add", "bunta", "--role", "division").Code);
        Assert.Equal(2, test.Run("user", "add", "bunta", "--role", "reader", "--division", "商工課").Code);
        Assert.Equal(2, test.Run("user", "add", "b c", "--role", "reader").Code);
        Assert.Equal(2, test.Run("user", "add", "bunta", "--role", "emperor").Code);
        Assert.Equal(3, test.Run("user", "add", "bunta", "--role", "reader", "--password-stdin").Code); // nothing was typed
        Assert.Equal(1, test.Run("user", "reset", "chika").Code);
        test.Done("user", "lock", "akiko");
        Assert.Contains("\"locked\": true", test.Done("user", "list", "--json"), StringComparison.Ordinal);
        Assert.NotEqual(link, test.Done("user", "reset", "akiko"));
        test.Done("user", "remove", "akiko");
        Assert.False(test.Register.Accounts.Any());
    }
}
