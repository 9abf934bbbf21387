using System.Collections.Immutable;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Compare;

/// <summary>Two lists side by side as a table: totals, sources, terms, policies and divisions with both amounts and their difference, so
/// that what the page shows is published in every format. Lists in different currencies have no difference.</summary>
internal static class SidesList
{
    /// <summary>The table in a language.</summary>
    public static Publication Of(PublicList one, PublicList other, ListSides sides, Language language)
    {
        var texts = SiteText.In(language, "compare");
        var (a, b) = (SideWords.NameOf(one, one, other, language), SideWords.NameOf(other, one, other, language));
        var rows = new Rows(sides.IsOneCurrency);
        rows.Add(texts["total"], [(texts["budget"], sides.Total.One, sides.Total.Other)]);
        rows.Add(texts["sources"], sides.Sources.Select(pair => (pair.Name ?? pair.Key, pair.One, pair.Other)));
        rows.Add(texts["terms"], sides.Terms.Select(pair => (texts["term." + pair.Key], pair.One, pair.Other)));
        foreach (var (name, side, isOne) in new[] { (a, sides.One, true), (b, sides.Other, false) })
        {
            foreach (var (key, groups) in new[] { ("policies", side.Policies), ("divisions", side.Divisions) })
            {
                rows.Add($"{texts[key]}: {name}", groups.Select(group => (
                    group.Name ?? texts["unnamed"], isOne ? group.Amount : null, isOne ? null : (SideAmount?)group.Amount)));
            }
        }

        string Heading(string name, ListSide side) => sides.IsOneCurrency ? name : $"{name} ({side.Currency})";
        var isYen = sides.IsOneCurrency && sides.One.Currency == MonetaryUnit.Yens;
        var list = new ProgrammeList(
            texts.Fill("sides.title", ("a", a), ("b", b)), one.Head.Key.FiscalYear == other.Head.Key.FiscalYear ? one.Head.Key.FiscalYear : null,
            new MonetaryUnit(isYen ? texts["yen"] : sides.IsOneCurrency ? sides.One.Currency : null, 1) { Currency = sides.IsOneCurrency ? sides.One.Currency : MonetaryUnit.Yens },
            [], [Field.Budget, Field.Relisted, .. Field.Marks.Where(Field.IsFlag), Field.Term, Field.Commission, Field.Divisions], rows.Groups, null)
        {
            AmountColumns =
            [
                new AmountColumn("a", Heading(a, sides.One)), new AmountColumn("b", Heading(b, sides.Other)),
                .. sides.IsOneCurrency ? [new AmountColumn("difference", texts["difference"])] : Array.Empty<AmountColumn>(),
            ],
        };
        return new Publication(new RecoveredList(
            new PrintedList(new SourceDocument($"{one.Slug}-{other.Slug}", one.Head.SourceSha256, "text/plain"), []), list, [], [], 0, [], null,
            one.Head.Verdict > other.Head.Verdict ? one.Head.Verdict : other.Head.Verdict)
        {
            Layout = new ListLayout([new LayoutColumn(null, texts["what"], LayoutRole.Name, null, 0)]),
        });
    }

    private sealed class Rows(bool hasDifference)
    {
        private readonly ImmutableArray<BasicPolicy>.Builder groups = ImmutableArray.CreateBuilder<BasicPolicy>();
        private int line;

        public ImmutableArray<BasicPolicy> Groups => groups.ToImmutable();

        public void Add(string name, IEnumerable<(string Name, SideAmount? One, SideAmount? Other)> rows)
        {
            ImmutableArray<Listing> listings = [.. rows.Select(row => new Listing(
                ++line, row.Name, row.Name, IsRelisted: false, null, new Flags(null, null, null), Amounts(row.One, row.Other), null, Commission.None, []))];
            if (listings.Length > 0)
            {
                groups.Add(new BasicPolicy(groups.Count + 1, null, name, null, [new Measure(null, IncludesRelistings: false, null, listings)], []));
            }
        }

        private FundingBreakdown Amounts(SideAmount? one, SideAmount? other)
        {
            var difference = one?.Amount is { } a && other?.Amount is { } b ? Amount.Of((long)(b - a)) : Amount.Blank;
            return new FundingBreakdown(Amount.Blank, []) { Further = [Of(one), Of(other), .. hasDifference ? [difference] : Array.Empty<Amount>()] };
        }

        private static Amount Of(SideAmount? side) => side is null ? Amount.Blank : side.Amount is { } known ? Amount.Of((long)known) : Amount.Undecided;
    }
}
