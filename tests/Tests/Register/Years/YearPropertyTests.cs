using CsCheck;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Years;

/// <summary>What holds of every two lists: random ones of few names, so that many are alike, with some cells undecided.</summary>
public sealed class YearPropertyTests
{
    private const int Pairs = 400;

    private static readonly string[] Names = ["訓練校事業", "訓練校事業(第2期)", "若者定着事業", "若者定着促進事業", "商店街支援費", "R5商店街支援費", "創業補助", "販路開拓事業"];
    private static readonly string[] Divisions = ["労政課", "商工課", "産業課"];

    private static Gen<ListOfYear[]> Lists => Gen.Select(Policies, Policies, Gen.Int[0, 2], Gen.Int[0, 2])
        .Select((earlier, later, unit, other) => new[] { Year(2023, earlier, unit), Year(2024, later, other) });

    private static Gen<Made[][]> Policies => Gen.Select(
        Gen.Int[0, Names.Length - 1], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[-5, 40], Gen.Int[-5, 40], Gen.Int[2020, 2024])
        .Select((name, division, state, first, second, from) => new Made(name, division, state, first, second, from)).Array[0, 8].Array[1, 3];

    [Fact]
    public void All_parts_add_up_to_the_difference_of_the_totals() => Lists.Sample(
        lists =>
        {
            var matches = YearMatching.Of(lists[0], lists[1]);
            var compared = YearComparison.Of(lists[0], lists[1], matches);
            foreach (var groups in new[] { compared.Policies, compared.Divisions, compared.Sources })
            {
                var sum = groups.Aggregate(YearDifference.None, (all, group) => all.Plus(group.Sums));
                Assert.Equal((compared.Total.Earlier, compared.Total.Later), (sum.Earlier, sum.Later));
                Assert.Equal((compared.Total.New, compared.Total.Ended), (sum.New, sum.Ended));
                Assert.Equal(compared.Total.Raised + compared.Total.Cut, sum.Raised + sum.Cut);
                Assert.Equal(0, sum.MovedIn + sum.MovedOut);
            }

            var counted = compared.Programmes.Where(programme => programme.Kind != ProgrammeChangeKind.Undecided).ToList();
            Assert.Equal(compared.Total.Earlier, counted.Sum(programme => programme.Earlier ?? 0));
            Assert.Equal(compared.Total.Later, counted.Sum(programme => programme.Later ?? 0));
        },
        iter: Pairs);

    [Fact]
    public void Links_that_persons_made_add_up_too() => Gen.Select(Lists, Gen.Int[2, 20].Array[0, 12]).Sample(
        (lists, lines) =>
        {
            var known = new KnownLinks([.. lines.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new KnownLink(pair[0], pair[1]))], []);
            var compared = YearComparison.Of(lists[0], lists[1], YearMatching.Of(lists[0], lists[1], known));
            Assert.All(new[] { compared.Policies, compared.Divisions, compared.Sources }, groups =>
                Assert.Equal(compared.Total.Difference, groups.Sum(group => group.Sums.Difference)));
        },
        iter: Pairs);

    [Fact]
    public void No_listing_stands_in_two_links_and_no_relisting_in_any() => Lists.Sample(
        lists =>
        {
            var matches = YearMatching.Of(lists[0], lists[1]);
            Assert.Distinct(matches.Linked.SelectMany(match => match.EarlierLines));
            Assert.Distinct(matches.Linked.SelectMany(match => match.LaterLines));
            var (one, other) = (lists[0].List.ListingsByLine(), lists[1].List.ListingsByLine());
            Assert.All(matches.Linked, match => Assert.True(one[match.EarlierLines[0]].IsRelisted == false && other[match.LaterLines[0]].IsRelisted == false));
            Assert.All(matches.Proposals, match => Assert.False(match.IsCertain));
            Assert.Equal(matches.Proposals.Select(match => match.Points).OrderDescending(), matches.Proposals.Select(match => match.Points));
        },
        iter: Pairs);

    [Fact]
    public void The_order_of_the_rows_decides_nothing() => Lists.Sample(
        lists =>
        {
            var matches = YearMatching.Of(lists[0], lists[1]);
            var turned = lists[1].List with
            {
                Policies = [.. lists[1].List.Policies.Select(policy => policy with
                {
                    Measures = [.. policy.Measures.Select(measure => measure with { Listings = [.. measure.Listings.Reverse()] })],
                })],
            };
            Assert.Equal(
                matches.Linked.Select(match => (match.EarlierLines[0], match.LaterLines[0])),
                YearMatching.Of(lists[0], lists[1] with { List = turned }).Linked.Select(match => (match.EarlierLines[0], match.LaterLines[0])));
        },
        iter: Pairs);

    private static ListOfYear Year(int year, Made[][] policies, int unit)
    {
        var line = 1;
        return new ListOfYear(year, new ProgrammeList(
            null, year, new MonetaryUnit("千円", unit == 1 ? 1_000_000 : 1_000), [new("national", "国庫"), new(unit == 2 ? "other" : "general", "一般財源")], [],
            [.. policies.Select((listings, number) => new BasicPolicy(number + 1, $"{number + 1}", number == 2 ? $"方針{year}" : $"方針{number}", null,
                [new Measure(null, false, null, [.. listings.Select(made => made.Listing(++line, year))])], []))],
            null) { Decimals = unit == 1 ? 1 : 0 });
    }

    private sealed record Made(int Name, int Division, int State, int First, int Second, int From)
    {
        public Listing Listing(int line, int year) => new(
            line, Names[Name], Names[Name], State == 0 ? null : State == 1, null, new Flags(null, null, null),
            new FundingBreakdown(
                State == 2 ? Amount.Undecided : Amount.Of(First + Second + (State == 3 ? 1 : 0)),
                [State == 4 ? Amount.Undecided : First == 0 ? Amount.Blank : Amount.Of(First), Amount.Of(Second)]),
            From > year ? null : new ProgrammeTerm("", From, null), Commission.None,
            [.. Enumerable.Range(0, Divisions.Length).Where(each => (Division >> each & 1) == 1).Select(each => new DivisionInCharge(Divisions[each], null))]);
    }
}
