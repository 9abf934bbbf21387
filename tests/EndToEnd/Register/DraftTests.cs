using Shisaku.Budget;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Register;

public sealed class DraftTests(PostgresCluster cluster)
{
    private static readonly ChangeNote Note = new("compiler", null);

    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_draft_comes_out_as_it_went_in(Store store)
    {
        using var test = Sample(store);
        var (draft, opened) = Opened(test);

        Assert.Equal(DraftShelf.StampOf(draft), opened.Stamp);
        Assert.Equal(DraftShelf.Text(draft), DraftShelf.Text(opened.List));
        Assert.Equal((DraftState.Open, new DateOnly(2024, 2, 29), 2024), (opened.Head.State, opened.Head.Due, opened.Head.Key.FiscalYear));
        Assert.Equal([opened.Head], test.Register.Drafts.All());
        Assert.Throws<DraftThereException>(() => Opened(test));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Of_two_who_saw_the_same_only_the_first_changes_it_and_nothing_is_lost(Store store)
    {
        using var test = Sample(store);
        var (_, opened) = Opened(test);
        var seen = opened.List.Programmes[3];
        var first = Change(test, opened, draft => DraftEdit.Change(draft, seen with { Reason = "one" }, DraftHand.Compiler));
        var second = Change(test, opened, draft => DraftEdit.Change(draft, seen with { Reason = "two" }, DraftHand.Compiler));
        var beside = Change(test, opened, draft => DraftEdit.Change(draft, opened.List.Programmes[4] with { Reason = "beside" }, DraftHand.Compiler));

        Assert.Null(first.Answer.Refusal);
        Assert.Equal(DraftRefusal.ChangedMeanwhile, second.Answer.Refusal);
        Assert.Null(beside.Answer.Refusal);
        var now = test.Register.Drafts.Read(opened.Head.Id)!;
        Assert.Equal("one", now.List.Programme(seen.Id)!.Reason);
        Assert.Equal("beside", now.List.Programmes[4].Reason);
        Assert.Equal(2, test.Register.NewestWork(10).Count(entry => entry.Act == WorkAct.Edit));
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Many_at_once_lose_no_change(Store store)
    {
        using var test = Sample(store);
        var (_, opened) = Opened(test);
        var programme = opened.List.Programmes[0].Id;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, person =>
        {
            for (var turn = 0; turn < 5;)
            {
                var seen = test.Register.Drafts.Read(opened.Head.Id)!.List.Programme(programme)!;
                var changed = Change(test, opened, draft => DraftEdit.Change(draft, seen with { Reason = $"{seen.Reason}{person}" }, DraftHand.Compiler));
                turn += changed.Answer.Refusal is null ? 1 : 0;
            }
        });

        var reason = test.Register.Drafts.Read(opened.Head.Id)!.List.Programme(programme)!.Reason!;
        Assert.Equal(string.Concat(Enumerable.Range(0, 8).Select(person => new string((char)('0' + person), 5))), string.Concat(reason.Order()));
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void What_was_approved_is_published_and_a_correction_is_a_version_more(Store store)
    {
        using var test = Sample(store);
        var drafts = test.Register.Drafts;
        var (_, opened) = Opened(test);
        Assert.Throws<DraftStateException>(() => drafts.Publish(opened.Head.Id, opened.Stamp, Note));
        var first = opened.List.Programmes[0].Id;
        var returned = Change(test, opened, draft => DraftEdit.Return(draft, first, 1, "once more", DraftHand.Compiler)).Stored;
        Assert.Contains(Assert.Throws<DraftBlockedException>(() => drafts.Approve(opened.Head.Id, returned.Stamp, Note)).Findings, finding => finding.Programme == first);
        opened = Change(test, opened, draft => DraftEdit.Accept(DraftEdit.Submit(draft, first, 2, DraftHand.Compiler).Draft!, first, 3, DraftHand.Compiler)).Stored;
        var approved = drafts.Approve(opened.Head.Id, opened.Stamp, new ChangeNote("approver", null));
        Assert.Throws<DraftStateException>(() => Change(test, opened, draft => DraftEdit.Remove(draft, 1, 1, DraftHand.Compiler)));
        var published = drafts.Publish(opened.Head.Id, approved.Stamp, Note);

        var head = test.Register.Versions().Single(version => version.Id == published.Head.Published);
        Assert.Equal((2024, 1, Verdict.Proven), (head.Key.FiscalYear, head.Number, head.Verdict));
        Assert.Equal(("approver", approved.Stamp), (published.Head.Approval!.By, published.Head.Approval.Stamp));
        var last = test.Register.Versions().Single(version => version.Key.FiscalYear == 2023);
        var (before, now) = (test.Register.ProgrammesOf(last.Id).Values.ToHashSet(), test.Register.ProgrammesOf(head.Id).Values.ToHashSet());
        Assert.Subset(before, now); // everything that goes on is what it was

        var reopened = drafts.Reopen(opened.Head.Id, published.Stamp, new ChangeNote("compiler", "正誤: a name"));
        var programme = reopened.List.Programmes.First(each => !each.IsEnding);
        var corrected = Change(test, reopened, draft => DraftEdit.Change(draft, programme with { Name = programme.Name + "(改)" }, DraftHand.Compiler)).Stored;
        drafts.Approve(opened.Head.Id, corrected.Stamp, Note);
        var again = drafts.Publish(opened.Head.Id, corrected.Stamp, new ChangeNote("compiler", "正誤"));

        var versions = test.Register.Versions(isAll: true).Where(version => version.Key.FiscalYear == 2024).ToList();
        Assert.Equal([1, 2], versions.Select(version => version.Number).Order());
        Assert.Equal(again.Head.Published, versions.Single(version => version.IsCurrent).Id);
        Assert.Equal(now, test.Register.ProgrammesOf(again.Head.Published!.Value).Values.ToHashSet());
        Assert.Equal("正誤", test.Register.NewestChanges(1).Single().Reason);
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Approval_names_what_was_seen(Store store)
    {
        using var test = Sample(store);
        var (_, opened) = Opened(test);
        Change(test, opened, draft => DraftEdit.Change(draft, draft.Programmes[0] with { Reason = "late" }, DraftHand.Compiler));

        var conflict = Assert.Throws<DraftConflictException>(() => test.Register.Drafts.Approve(opened.Head.Id, opened.Stamp, Note));
        Assert.NotEqual(opened.Stamp, conflict.Now.Stamp);
        Assert.Equal(DraftState.Open, test.Register.Drafts.Read(opened.Head.Id)!.Head.State);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Drafts_move_with_the_register_and_a_changed_entry_of_their_journal_is_found(Store store)
    {
        using var test = Sample(store);
        var (_, opened) = Opened(test);
        Change(test, opened, draft => DraftEdit.Change(draft, draft.Programmes[0] with { Reason = "早い" }, DraftHand.Compiler));
        var copy = Path.Combine(test.Folder, "copy.sqlite");
        test.Register.CopyTo(copy);

        Assert.Equal(test.Register.Drafts.Read(opened.Head.Id)!.Stamp, ProgrammeRegister.At(copy).Drafts.Read(opened.Head.Id)!.Stamp);
        test.Tamper("update work_journal set actor = 'somebody' where number = 1");
        Assert.Contains(test.Found(), found => found.Kind == DiscrepancyKind.JournalHash);
    }

    private static DraftChanged Change(TestRegister test, StoredDraft draft, Func<DraftList, DraftAnswer> change) =>
        test.Register.Drafts.Change(draft.Head.Id, change, WorkAct.Edit, Note);

    private static (DraftList Draft, StoredDraft Opened) Opened(TestRegister test)
    {
        var head = test.Register.Versions().Single(version => version.Key.FiscalYear == 2023);
        var draft = RollOver.Of(test.Register.Read(head.Id).List.List, test.Register.ProgrammesOf(head.Id), new RollOverChoice(CarriedAmounts.Carried)).Draft;
        var settled = draft with
        {
            Programmes =
            [
                .. draft.Programmes.Select(programme => programme with
                {
                    Doubts = [], State = EntryState.Accepted,
                    Divisions = programme.Divisions.IsEmpty ? [new DivisionInCharge("産業課", null)] : programme.Divisions,
                }),
            ],
        };
        return (settled with { Programmes = [.. settled.Programmes.Select(programme => programme with { Revision = 1 })] }, test.Register.Drafts.Open(head, settled, new DateOnly(2024, 2, 29), Note));
    }

    private TestRegister Sample(Store store)
    {
        var test = new TestRegister(store, cluster);
        test.Done("import", SourceTree.Full("samples/aomori-r5.txt"), "--government", "020001");
        return test;
    }
}
