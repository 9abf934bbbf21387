using System.Security.Cryptography;
using System.Text;
using Shisaku.Budget;
using Shisaku.Recovery;
using Shisaku.Tests.Reading;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Budget.Drafts;

public sealed class CompiledListTests
{
    [Fact]
    public void Totals_and_relistings_follow_from_the_places()
    {
        var compiled = CompiledList.Of(SmallDraft.Carried);

        Assert.Equal(
            [
                "①人材",
                "・育成|定着事業||○||300|100||200|R4-R6||若者課",
                "|小計||||300|100||200|||",
                "②販路",
                "・見本市(再掲含む。)|商談事業|||○|900||400|500|S45-|△|交流課、若者課",
                "|定着事業(再掲)||○||300|100||200|R4-R6||若者課",
                "|小計||||900||400|500|||",
                "|〃(再掲含む。)||||1,200|100|400|700|||",
                "|合計||||1,200|100|400|700|||",
            ],
            compiled.Rows());
        Assert.Equal(Verdict.Proven, compiled.List.Verdict);
        Assert.All(compiled.List.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void Reading_what_is_printed_gives_the_same_list()
    {
        var compiled = CompiledList.Of(SmallDraft.Carried);

        AssertReadsBack(compiled);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(compiled.Text))), compiled.List.Source.Sha256);
    }

    [Fact]
    public void The_sample_of_another_year_reads_back_as_compiled()
    {
        var compiled = CompiledList.Of(SmallDraft.Rolled(Sample.Recovered.List, CarriedAmounts.Carried).Draft);

        AssertReadsBack(compiled);
        Assert.Equal(Verdict.Proven, compiled.List.Verdict);
    }

    [Fact]
    public void A_first_listing_may_stand_behind_its_relisting()
    {
        var draft = SmallDraft.Carried;
        var id = draft.Named("定着事業").Id;
        draft = draft with { Places = [.. draft.Places.Select(place => place.Programme == id ? place with { IsFirst = !place.IsFirst } : place)] };

        var compiled = CompiledList.Of(draft);

        Assert.Equal("|小計||||0||||||", compiled.Rows()[2]);
        Assert.Equal("|〃(再掲含む。)||||300|100||200|||", compiled.Rows()[3]);
        var listings = compiled.List.List.Listings.ToList();
        Assert.Equal(listings[2].Line, listings[0].Relists);
        Assert.Equal(Verdict.Proven, compiled.List.Verdict);
    }

    [Fact]
    public void A_budget_that_is_not_the_sum_of_its_sources_is_a_broken_sum()
    {
        var draft = SmallDraft.Carried.With("商談事業", each => each with { Amounts = SmallDraft.Amounts(901, null, 400, 500) });

        var compiled = CompiledList.Of(draft);

        Assert.Equal(Verdict.Unbalanced, compiled.List.Verdict);
        Assert.Contains(compiled.List.Checks, check => check is { Rule: SumRule.RowSum, Difference: -1 });
    }

    [Fact]
    public void Blank_amounts_add_up_to_a_blank()
    {
        var compiled = CompiledList.Of(SmallDraft.Empty);

        Assert.Equal("|合計|||||||||||".Length, compiled.Rows()[^1].Length + 1);
        Assert.True(compiled.List.List.GrandTotal!.Amounts.Budget.IsBlank);
    }

    [Fact]
    public void Subtotals_of_measures_stand_under_each_and_add_up_to_their_policys()
    {
        var compiled = CompiledList.Of(SmallDraft.Carried with { Totals = DraftTotals.Usual with { OfMeasures = true } });

        Assert.Equal([2, 1, 2, 2, 1, 1, 0], compiled.List.List.TotalsRows.Select(totals => totals.Level));
        Assert.Equal(Verdict.Proven, compiled.List.Verdict);
        AssertSums(compiled);
    }

    [Fact]
    public void Each_listing_knows_its_programme()
    {
        var draft = SmallDraft.Carried.With("定着事業", each => each with { Programme = 9 });
        var compiled = CompiledList.Of(draft);
        var lines = compiled.List.List.Listings.Where(each => each.Name == "定着事業").Select(each => each.Line).ToList();

        Assert.Equal(lines, compiled.Programmes.Keys.Order());
        Assert.All(lines, line => Assert.Equal(draft.Named("定着事業").Id, compiled.Entries[line]));
    }

    [Fact]
    public void A_damaged_draft_is_refused_with_what_is_wrong()
    {
        var draft = SmallDraft.Carried with { Places = SmallDraft.Carried.Places[1..] };

        Assert.Contains("has 0 first places instead of one", Assert.Throws<ArgumentException>(() => CompiledList.Of(draft)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tab_in_a_name_does_not_end_its_cell()
    {
        var compiled = CompiledList.Of(SmallDraft.Carried.With("商談事業", each => each with { Name = "商談\t事業\n" }));

        Assert.Contains("|商談 事業|", compiled.Rows()[4], StringComparison.Ordinal);
        Assert.Equal(12, compiled.Rows().Length + 3);
    }

    private static void AssertReadsBack(CompiledList compiled)
    {
        var read = ListRecovery.Recover(ReadingInput.Read(compiled.Text), new RecoveryOptions());
        var (stated, found) = (compiled.List.List, read.List);

        Assert.Equal(stated.Title, found.Title);
        Assert.Equal(stated.FiscalYear, found.FiscalYear);
        Assert.Equal(stated.Unit, found.Unit);
        Assert.Equal(stated.FundingSources, found.FundingSources);
        Assert.Equal(stated.AbsentColumns, found.AbsentColumns);
        Assert.Equal(stated.Listings.Select(Words), found.Listings.Select(Words));
        Assert.Equal(stated.TotalsRows.Select(Words), found.TotalsRows.Select(Words));
        Assert.Equal(
            stated.Policies.SelectMany(policy => policy.Measures.Select(measure => (policy.Number, policy.Name, policy.Line, measure.Name, measure.IncludesRelistings, measure.Line))),
            found.Policies.SelectMany(policy => policy.Measures.Select(measure => (policy.Number, policy.Name, policy.Line, measure.Name, measure.IncludesRelistings, measure.Line))));
        Assert.True(read.Verdict is Verdict.Proven or Verdict.Balanced, "other readings may balance, but none may be better");
        AssertSums(compiled);
    }

    private static void AssertSums(CompiledList compiled) => Assert.Equal(0, Sums.Broken(compiled.List.List));

    private static string Words(Listing listing) =>
        $"{listing.Line} {listing.Name} {listing.IsRelisted} {listing.Relists} {listing.Flags} {string.Join('|', listing.Amounts.Columns)} "
        + $"{listing.Term} {listing.Commission} {string.Join(';', listing.Divisions)}";

    private static string Words(TotalsRow totals) =>
        $"{totals.Line} {totals.Kind} {totals.Label} {totals.Level} {string.Join(',', totals.Lines)} {string.Join('|', totals.Amounts.Columns)}";
}
