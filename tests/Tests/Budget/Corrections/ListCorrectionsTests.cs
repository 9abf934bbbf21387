using Shisaku.Budget;
using Shisaku.Tests.Budget.Drafts;

namespace Shisaku.Tests.Budget.Corrections;

public sealed class ListCorrectionsTests
{
    private static readonly Dictionary<int, long> None = [];

    [Fact]
    public void An_amount_is_told_with_every_total_that_follows_from_it()
    {
        var right = SmallDraft.Carried.With("商談事業", each => each with { Amounts = SmallDraft.Amounts(930, null, 430, 500) });

        Assert.Equal(
            [
                "②販路 ・見本市|商談事業|budget|900|930", "②販路 ・見本市|商談事業|funding.other|400|430",
                "②販路|小計|budget|900|930", "②販路|小計|funding.other|400|430",
                "②販路|〃(再掲含む。)|budget|1,200|1,230", "②販路|〃(再掲含む。)|funding.other|400|430",
                "|合計|budget|1,200|1,230", "|合計|funding.other|400|430",
            ],
            Told(SmallDraft.Carried, right).OrderBy(value => value.StartsWith('|') ? 1 : 0));
    }

    [Fact]
    public void Words_marks_terms_and_divisions_are_told_as_they_are_printed()
    {
        var right = SmallDraft.Carried.With("商談事業", each => each with
        {
            Flags = each.Flags with { KeyResult = false, Priority = true }, Term = EraYear.Term(1970, 2026), Commission = Commission.Whole, Divisions = [new DivisionInCharge("交流課", null)],
        });

        Assert.Equal(
            ["commission|△|○", "divisions|交流課、若者課|交流課", "keyResult|○|", "priority||○", "term|S45-|S45-R8"],
            Told(SmallDraft.Carried, right).Select(value => string.Join('|', value.Split('|')[2..])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_programme_is_known_by_its_number_under_another_name_and_without_one_by_its_name()
    {
        var right = SmallDraft.Carried.With("商談事業", each => each with { Name = "商談会事業" });
        var line = CompiledList.Of(SmallDraft.Carried).List.List.Listings.Single(listing => listing.Name == "商談事業").Line;
        var numbers = new Dictionary<int, long> { [line] = 7 };

        Assert.Equal(["②販路 ・見本市|商談会事業|name|商談事業|商談会事業"], Told(SmallDraft.Carried, right, numbers));
        Assert.Equal(
            ["②販路 ・見本市|商談会事業|row||商談会事業、900", "②販路 ・見本市|商談事業|row|商談事業、900|"], Told(SmallDraft.Carried, right));
    }

    [Fact]
    public void A_place_more_and_another_title_are_told()
    {
        var trade = SmallDraft.Carried.Named("商談事業");
        var right = SmallDraft.Carried with
        {
            Title = "令和6年度施策一覧(改)", Places = [.. SmallDraft.Carried.Places, new DraftPlace(trade.Id, SmallDraft.Carried.Measures.First().Measure.Id, 9, IsFirst: false)],
        };

        var told = Told(SmallDraft.Carried, right);
        Assert.Contains("||title|令和6年度施策一覧|令和6年度施策一覧(改)", told);
        Assert.Contains("②販路 ・見本市|商談事業|measure|②販路 ・見本市|②販路 ・見本市\n①人材 ・育成", told);
    }

    [Fact]
    public void What_is_the_same_is_not_told() => Assert.Empty(Told(SmallDraft.Carried, SmallDraft.Carried));

    private static string[] Told(DraftList wrong, DraftList right, Dictionary<int, long>? numbers = null) =>
    [
        .. ListCorrections.Of(CompiledList.Of(wrong).List.List, CompiledList.Of(right).List.List, numbers ?? None, numbers ?? None)
            .Select(value => $"{value.Place}|{value.Name}|{value.Field}|{value.Wrong}|{value.Right}"),
    ];
}
