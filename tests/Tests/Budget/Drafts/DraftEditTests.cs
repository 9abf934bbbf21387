using Shisaku.Budget;

namespace Shisaku.Tests.Budget.Drafts;

public sealed class DraftEditTests
{
    private static readonly DraftHand Owner = new("若者課"), Stranger = new("他課");

    private static DraftList Draft => SmallDraft.Carried;

    private static DraftProgramme Programme => Draft.Named("定着事業");

    private static long Elsewhere => Draft.Policies[0].Measures[0].Id;

    [Fact]
    public void A_division_changes_its_own_and_the_revision_counts_on()
    {
        var answer = DraftEdit.Change(Draft, Programme with { Name = "定着促進事業" }, Owner);

        Assert.Null(answer.Refusal);
        Assert.Equal(("定着促進事業", Programme.Revision + 1), (answer.Draft!.Programme(Programme.Id)!.Name, answer.Draft.Programme(Programme.Id)!.Revision));
        Assert.Equal(DraftRefusal.NotYours, DraftEdit.Change(Draft, Programme, Stranger).Refusal);
    }

    [Fact]
    public void Nobodys_change_is_overwritten_unseen()
    {
        var changed = DraftEdit.Change(Draft, Programme with { Name = "別名" }, Owner).Draft!;

        Assert.Equal(DraftRefusal.ChangedMeanwhile, DraftEdit.Change(changed, Programme, DraftHand.Compiler).Refusal);
    }

    [Fact]
    public void An_entry_goes_to_the_compiler_and_back()
    {
        var id = Programme.Id;
        var submitted = DraftEdit.Submit(Draft, id, 0, Owner).Draft!;
        Assert.Equal(DraftRefusal.AlreadySubmitted, DraftEdit.Change(submitted, submitted.Programme(id)!, Owner).Refusal);
        Assert.Equal(DraftRefusal.AlreadySubmitted, DraftEdit.Submit(submitted, id, 1, DraftHand.Compiler).Refusal);
        Assert.Equal(DraftRefusal.CompilerOnly, DraftEdit.Accept(submitted, id, 1, Owner).Refusal);
        Assert.Equal(EntryState.Draft, DraftEdit.TakeBack(submitted, id, 1, Owner).Draft!.Programme(id)!.State);

        var accepted = DraftEdit.Accept(submitted, id, 1, DraftHand.Compiler).Draft!;
        Assert.Equal(DraftRefusal.AlreadyAccepted, DraftEdit.Change(accepted, accepted.Programme(id)!, Owner).Refusal);
        Assert.Equal(DraftRefusal.AlreadyAccepted, DraftEdit.Submit(accepted, id, 2, DraftHand.Compiler).Refusal);
        Assert.Equal(DraftRefusal.AlreadyAccepted, DraftEdit.TakeBack(accepted, id, 2, Owner).Refusal);
        Assert.Equal(DraftRefusal.Unfit, DraftEdit.Return(accepted, id, 2, " ", DraftHand.Compiler).Refusal);

        var returned = DraftEdit.Return(accepted, id, 2, "財源を確認", DraftHand.Compiler).Draft!;
        Assert.Equal((EntryState.Returned, "財源を確認"), (returned.Programme(id)!.State, returned.Programme(id)!.ReturnedBecause));
        Assert.Null(DraftEdit.Change(returned, returned.Programme(id)!, Owner).Refusal);
        Assert.Equal(EntryState.Submitted, DraftEdit.Submit(returned, id, 3, DraftHand.Compiler).Draft!.Programme(id)!.State);
    }

    [Fact]
    public void A_division_can_not_state_what_is_not_its_own_to_say()
    {
        var entry = Programme with { State = EntryState.Accepted, Programme = 5, Before = null, Doubts = ["x"] };
        var changed = DraftEdit.Change(Draft, entry, Owner).Draft!.Programme(Programme.Id)!;

        Assert.Equal((EntryState.Draft, null, Programme.Before), (changed.State, changed.Programme, changed.Before));
        Assert.Empty(changed.Doubts);

        var entered = DraftEdit.Enter(Draft, entry, Elsewhere, Owner);
        Assert.Equal((EntryState.Draft, null, null), (entered.Draft!.Programme(entered.Programme)!.State, entered.Draft.Programme(entered.Programme)!.Programme, entered.Draft.Programme(entered.Programme)!.Before));
    }

    [Fact]
    public void What_is_entered_stands_last_under_its_measure_with_an_id_of_its_own()
    {
        var answer = DraftEdit.Enter(Draft, Programme with { Name = "新事業" }, Elsewhere, Owner);

        Assert.Equal(Draft.NextId, answer.Programme);
        Assert.Equal(answer.Programme, answer.Draft!.PlacesUnder(Elsewhere).Last().Programme);
        Assert.Equal("新事業", CompiledList.Of(answer.Draft).List.List.Listings.ElementAt(1).Name);
        Assert.Equal(DraftRefusal.NotYours, DraftEdit.Enter(Draft, Programme, Elsewhere, Stranger).Refusal);
        Assert.Equal(DraftRefusal.UnknownMeasure, DraftEdit.Enter(Draft, Programme, 999, Owner).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\tb")]
    public void A_name_that_can_not_be_printed_is_refused(string name) =>
        Assert.Equal(DraftRefusal.Unfit, DraftEdit.Change(Draft, Programme with { Name = name }, Owner).Refusal);

    [Fact]
    public void Half_a_letter_is_refused() => // an attribute can't hold it
        Assert.Equal(DraftRefusal.Unfit, DraftEdit.Change(Draft, Programme with { Name = "a\uD800" }, Owner).Refusal);

    [Fact]
    public void An_amount_beyond_what_a_spreadsheet_keeps_is_refused()
    {
        var most = SmallDraft.Amounts(DraftLimits.LargestAmount, null, null, null);

        Assert.Null(DraftEdit.Change(Draft, Programme with { Amounts = most }, Owner).Refusal);
        Assert.Equal(DraftRefusal.Unfit, DraftEdit.Change(Draft, Programme with { Amounts = SmallDraft.Amounts(DraftLimits.LargestAmount + 1, null, null, null) }, Owner).Refusal);
        Assert.Equal(DraftRefusal.Unfit, DraftEdit.Change(Draft, Programme with { Amounts = SmallDraft.Amounts(1) }, Owner).Refusal);
    }

    [Fact]
    public void A_first_listing_is_taken_away_only_after_another_place_counts()
    {
        var (id, second) = (Programme.Id, Draft.Policies[1].Measures[0].Id);
        Assert.Equal(DraftRefusal.FirstPlace, DraftPlaces.Remove(Draft, id, Elsewhere, 0, DraftHand.Compiler).Refusal);
        Assert.Equal(DraftRefusal.AlreadyThere, DraftPlaces.Add(Draft, id, second, 0, DraftHand.Compiler).Refusal);
        Assert.Equal(DraftRefusal.CompilerOnly, DraftPlaces.Remove(Draft, id, second, 0, Owner).Refusal);

        var made = DraftPlaces.MakeFirst(Draft, id, second, 0, DraftHand.Compiler).Draft!;
        var removed = DraftPlaces.Remove(made, id, Elsewhere, 1, DraftHand.Compiler).Draft!;

        Assert.Equal(second, Assert.Single(removed.PlacesOf(id)).Measure);
        Assert.DoesNotContain(CompiledList.Of(removed).List.List.Listings, each => each.IsRelisted == true);
    }

    [Fact]
    public void A_place_moves_within_and_between_measures()
    {
        var (id, second) = (Draft.Named("定着事業").Id, Draft.Policies[1].Measures[0].Id);

        var moved = DraftPlaces.Move(Draft, id, second, second, 1, 0, DraftHand.Compiler).Draft!;

        Assert.Equal(["定着事業", "商談事業"], moved.PlacesUnder(second).Select(place => moved.Programme(place.Programme)!.Name));
        Assert.Equal(DraftRefusal.AlreadyThere, DraftPlaces.Move(Draft, id, Elsewhere, second, 1, 0, DraftHand.Compiler).Refusal);
    }

    [Fact]
    public void A_programme_can_be_made_a_relisting_of_another()
    {
        var (one, other) = (Draft.Named("商談事業").Id, Programme.Id);

        var pointed = DraftPlaces.PointTo(Draft, one, other, 0, DraftHand.Compiler).Draft!;

        Assert.Null(pointed.Programme(one));
        Assert.Equal(2, pointed.PlacesOf(other).Count());
        Assert.Equal(300, CompiledList.Of(pointed).List.List.GrandTotal!.Amounts.Budget.Counted);
    }

    [Fact]
    public void What_was_listed_is_ended_and_what_was_entered_by_mistake_is_removed()
    {
        Assert.Equal(DraftRefusal.WasListed, DraftEdit.Remove(Draft, Programme.Id, 0, Owner).Refusal);
        Assert.True(DraftEdit.End(Draft, Programme.Id, 0, "終了", Owner).Draft!.Programme(Programme.Id)!.IsEnding);

        var entered = DraftEdit.Enter(Draft, Programme, Elsewhere, Owner);
        var removed = DraftEdit.Remove(entered.Draft!, entered.Programme, 1, Owner).Draft!;
        Assert.Equal(Draft.Places.Length, removed.Places.Length);
        Assert.Equal(entered.Programme + 1, removed.NextId);
    }
}
