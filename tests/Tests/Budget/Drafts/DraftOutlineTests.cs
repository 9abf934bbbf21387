using Shisaku.Budget;

namespace Shisaku.Tests.Budget.Drafts;

public sealed class DraftOutlineTests
{
    private static readonly DraftHand Compiler = DraftHand.Compiler;

    private static DraftList Draft => SmallDraft.Carried;

    private static DraftPolicy First => Draft.Policies[0];

    [Fact]
    public void Only_the_compiler_changes_the_outline() => Assert.All(
        new Func<DraftHand, DraftAnswer>[]
        {
            hand => DraftOutline.Retitle(Draft, Draft.Title, "別題", hand), hand => DraftOutline.AddPolicy(Draft, "新方針", hand),
            hand => DraftOutline.AddMeasure(Draft, First.Id, "新施策", hand), hand => DraftOutline.Rename(Draft, First.Id, First.Name, "別名", hand),
            hand => DraftOutline.MovePolicy(Draft, First.Id, 2, hand), hand => DraftOutline.MoveMeasure(Draft, First.Measures[0].Id, Draft.Policies[1].Id, 1, hand),
        },
        act =>
        {
            Assert.Equal(DraftRefusal.CompilerOnly, act(new DraftHand("若者課")).Refusal);
            Assert.NotNull(act(Compiler).Draft);
        });

    [Fact]
    public void A_name_that_somebody_else_gave_meanwhile_stays()
    {
        Assert.Equal(DraftRefusal.ChangedMeanwhile, DraftOutline.Retitle(Draft, "古い題", "別題", Compiler).Refusal);
        Assert.Equal(DraftRefusal.ChangedMeanwhile, DraftOutline.Rename(Draft, First.Measures[0].Id, "古い名", "別名", Compiler).Refusal);
        Assert.Equal("別名", DraftOutline.Rename(Draft, First.Measures[0].Id, "育成", "別名", Compiler).Draft!.Policies[0].Measures[0].Name);
    }

    [Fact]
    public void A_policy_is_numbered_as_the_list_numbers_them()
    {
        var added = DraftOutline.AddPolicy(Draft, "新方針", Compiler);

        Assert.Equal((Draft.NextId, Draft.NextId + 1), (added.Outline, added.Draft!.NextId));
        Assert.Equal((3, "③"), (added.Draft.Policies[2].Number!.Value, added.Draft.Policies[2].PrintedNumber));

        var moved = DraftOutline.MovePolicy(added.Draft, added.Outline, 1, Compiler).Draft!;
        Assert.Equal(["①新方針", "②人材", "③販路"], moved.Policies.Select(policy => policy.PrintedNumber + policy.Name));
        Assert.Equal(["①人材", "②販路"], DraftOutline.Remove(moved, added.Outline, Compiler).Draft!.Policies.Select(policy => policy.PrintedNumber + policy.Name));
    }

    [Fact]
    public void A_measure_moves_with_its_programmes_and_the_list_still_adds_up()
    {
        var moved = DraftOutline.MoveMeasure(Draft, First.Measures[0].Id, Draft.Policies[1].Id, 1, Compiler).Draft!;

        Assert.Empty(moved.Policies[0].Measures);
        Assert.Equal(["育成", "見本市"], moved.Policies[1].Measures.Select(measure => measure.Name));
        Assert.All(CompiledList.Of(moved).List.Checks, check => Assert.True(check.IsHeld));
        Assert.Equal(DraftRefusal.AlreadyThere, DraftOutline.AddMeasure(moved, moved.Policies[1].Id, "育成", Compiler).Refusal);
    }

    [Fact]
    public void Only_what_is_empty_is_removed()
    {
        Assert.Equal(DraftRefusal.NotEmpty, DraftOutline.Remove(Draft, First.Id, Compiler).Refusal);
        Assert.Equal(DraftRefusal.NotEmpty, DraftOutline.Remove(Draft, First.Measures[0].Id, Compiler).Refusal);

        var added = DraftOutline.AddMeasure(Draft, First.Id, "新施策", Compiler);
        Assert.Single(DraftOutline.Remove(added.Draft!, added.Outline, Compiler).Draft!.Policies[0].Measures);
        Assert.Equal(DraftRefusal.NotThere, DraftOutline.Remove(Draft, 999, Compiler).Refusal);
    }

    [Fact]
    public void A_doubt_about_the_whole_list_stays_until_the_compiler_settles_it()
    {
        var draft = SmallDraft.Rolled(SmallDraft.List with { Title = "施策一覧" }, CarriedAmounts.Empty).Draft;
        Assert.Equal("title-year", Assert.Single(draft.Doubts).Rule);
        Assert.Contains(DraftCheck.Of(draft), finding => finding.Rule.Name == "title-year" && finding.Detail("title") == "施策一覧");

        Assert.Equal(DraftRefusal.CompilerOnly, DraftOutline.Settle(draft, "title-year", new DraftHand("若者課")).Refusal);
        Assert.Equal(DraftRefusal.NotThere, DraftOutline.Settle(draft, "columns-left-out", Compiler).Refusal);
        Assert.Empty(DraftOutline.Settle(draft, "title-year", Compiler).Draft!.Doubts);
    }
}
