using System.Collections.Immutable;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Pages.Compare;

/// <summary>Two years of a list as a table: the programmes by what became of them, with both years' budgets and the difference, so
/// that a comparison is published in every format and every difference adds up.</summary>
internal static class ComparisonList
{
    /// <summary>The table in a language.</summary>
    public static Publication Of(PublicList earlier, PublicList later, YearComparison comparison, Language language)
    {
        var (texts, words) = (SiteText.In(language, "compare"), YearText.In(language));
        var line = 0;
        var groups = ImmutableArray.CreateBuilder<BasicPolicy>();
        foreach (var kind in comparison.Programmes.GroupBy(programme => programme.Kind).OrderBy(kind => kind.Key))
        {
            ImmutableArray<Listing> rows = [.. kind.Select(programme => Row(programme, ++line))];
            groups.Add(new BasicPolicy(
                groups.Count + 1, null, words.Title(kind.Key), null, [new Measure(null, IncludesRelistings: false, null, rows)],
                kind.Key == ProgrammeChangeKind.Undecided ? [] : [Total(TotalsKind.Subtotal, ++line, texts["subtotal"], rows)]));
        }

        var counted = groups.SelectMany(group => group.Subtotals).SelectMany(subtotal => subtotal.Lines).ToHashSet();
        ImmutableArray<Listing> all = [.. groups.SelectMany(group => group.Listings).Where(listing => counted.Contains(listing.Line))];
        var (before, after) = (FiscalYear.Text(comparison.EarlierYear, language), FiscalYear.Text(comparison.LaterYear, language));
        var list = new ProgrammeList(
            texts.Fill("file.title", ("government", later.Head.Key.Government.Name), ("from", before), ("to", after)), comparison.LaterYear,
            new MonetaryUnit(texts["yen"], 1), [], [Field.Relisted, .. Field.Marks.Where(Field.IsFlag), Field.Term, Field.Commission, Field.Divisions],
            groups.ToImmutable(), Total(TotalsKind.GrandTotal, line + 1, texts["total"], all))
        {
            Decimals = comparison.Decimals,
            AmountColumns = [new AmountColumn("previous", before), new AmountColumn("difference", texts["difference"])],
            ColumnRules = [new ColumnRule(2, [0], [1])],
        };
        var checks = Sums.Of(list);
        return new Publication(new RecoveredList(
            new PrintedList(new SourceDocument($"{earlier.Slug}-{later.Slug}", later.Head.SourceSha256, "text/plain"), []), list, [], checks,
            checks.Count(check => !check.IsHeld && !check.IsUndecided), [], null, later.Head.Verdict > earlier.Head.Verdict ? later.Head.Verdict : earlier.Head.Verdict)
        {
            Layout = new ListLayout([new LayoutColumn(null, texts["programme"], LayoutRole.Name, null, 0), new LayoutColumn(null, after, LayoutRole.Budget, null, 0)]),
        })
        {
            GovernmentCode = later.Head.Key.Government.Code,
            GovernmentName = later.Head.Key.Government.Name,
            Licence = later.Head.Licence,
            Origin = later.Head.Origin,
        };
    }

    private static Listing Row(ProgrammeChange programme, int line)
    {
        var name = programme.LaterName ?? programme.EarlierName ?? "";
        var isUndecided = programme.Kind == ProgrammeChangeKind.Undecided;
        return new Listing(line, name, name, IsRelisted: false, null, new Flags(null, null, null), Amounts(
            isUndecided ? null : programme.Earlier ?? 0, isUndecided ? null : programme.Later ?? 0), null, Commission.None, []);
    }

    private static TotalsRow Total(TotalsKind kind, int line, string label, ImmutableArray<Listing> rows) => new(
        kind, line, label, kind == TotalsKind.GrandTotal ? 0 : 1, [.. rows.Select(row => row.Line)],
        Amounts(rows.Sum(row => row.Amounts.Further[0].Counted), rows.Sum(row => row.Amounts.Budget.Counted)));

    private static FundingBreakdown Amounts(long? earlier, long? later) => earlier is { } before && later is { } after
        ? new FundingBreakdown(Amount.Of(after), []) { Further = [Amount.Of(before), Amount.Of(after - before)] }
        : new FundingBreakdown(Amount.Undecided, []) { Further = [Amount.Undecided, Amount.Undecided] };
}
