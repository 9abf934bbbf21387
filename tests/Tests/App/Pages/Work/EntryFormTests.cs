using Shisaku.App.Pages.Work;
using Shisaku.Budget;
using Shisaku.Tests.Budget.Drafts;

namespace Shisaku.Tests.App.Pages.Work;

public sealed class EntryFormTests
{
    private static readonly DraftList Draft = SmallDraft.Carried;

    [Fact]
    public void A_form_that_nobody_touched_states_what_stands_there() => Assert.All(Draft.Programmes, programme =>
    {
        var (entry, faults) = EntryForm.Of(Draft, programme).Entry(Draft, programme);

        Assert.Empty(faults);
        Assert.Equal(programme.Divisions, entry.Divisions);
        Assert.Equal(programme.Amounts.Columns, entry.Amounts.Columns);
        Assert.Equal((programme.Name, programme.Flags, programme.Term, programme.Commission), (entry.Name, entry.Flags, entry.Term, entry.Commission));
    });

    [Fact]
    public void A_mark_that_nobody_has_stated_stays_unsaid_until_somebody_states_it()
    {
        var unsaid = Draft.Programmes[0] with { Flags = new Flags(null, true, false) };
        var form = EntryForm.Of(Draft, unsaid);

        Assert.Equal(new Flags(null, true, false), form.Entry(Draft, unsaid).Entry.Flags);
        Assert.Equal(new Flags(false, true, false), With(form, Field.New, "").Entry(Draft, unsaid).Entry.Flags);
        Assert.Equal(new Flags(true, true, false), With(form, Field.New, EntryForm.Checked).Entry(Draft, unsaid).Entry.Flags);
    }

    [Theory]
    [InlineData("１２,345", 12345L)]
    [InlineData("△ 3", -3L)]
    [InlineData("0", 0L)]
    [InlineData("", null)]
    public void Amounts_are_read_as_people_type_them(string typed, long? expected)
    {
        var (entry, faults) = With(EntryForm.Of(Draft, Draft.Programmes[0]), Field.Budget, typed).Entry(Draft, Draft.Programmes[0]);

        Assert.Empty(faults);
        Assert.Equal(expected is { } amount ? Amount.Of(amount) : Amount.Blank, entry.Amounts.Budget);
    }

    [Theory]
    [InlineData(Field.Budget, "12.5")]
    [InlineData(Field.Budget, "twelve")]
    [InlineData(EntryForm.From, "someday")]
    [InlineData(EntryForm.To, "S30")]
    public void What_can_not_be_read_is_named(string field, string typed) =>
        Assert.Equal([field], With(EntryForm.Of(Draft, Draft.Programmes[0]), field, typed).Entry(Draft, Draft.Programmes[0]).Faults);

    [Fact]
    public void What_two_typed_into_different_fields_is_brought_together_and_one_field_is_left_to_a_person()
    {
        var seen = EntryForm.Of(Draft, Draft.Programmes[0]);
        var now = With(With(seen, Field.Budget, "400"), EntryForm.Reason, "theirs");
        var typed = With(With(seen, Field.Budget, "５００"), Field.Name, "別の名");
        var merge = EntryMerge.Of(Draft, typed, seen, now);

        Assert.Equal([Field.Budget], merge.Conflicts);
        Assert.Equal([EntryForm.Reason], merge.Taken);
        Assert.Equal(("５００", "別の名", "theirs"), (merge.Form[Field.Budget], merge.Form[Field.Name], merge.Form[EntryForm.Reason]));
        Assert.Equal("400", With(merge.Form, EntryForm.Theirs, Field.Budget).With(now, [Field.Budget])[Field.Budget]);
    }

    [Fact]
    public void Of_what_nobody_knows_how_it_was_every_difference_is_left_to_a_person()
    {
        var typed = EntryForm.Of(Draft, Draft.Programmes[0]);
        var merge = EntryMerge.Of(Draft, typed, null, With(typed, Field.Budget, "400"));

        Assert.Equal([Field.Budget], merge.Conflicts);
        Assert.Empty(merge.Taken);
    }

    private static EntryForm With(EntryForm form, string field, string value) => form with { Values = form.Values.SetItem(field, value) };
}
