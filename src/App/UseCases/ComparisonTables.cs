using System.Globalization;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Two years side by side as tables for a spreadsheet; amounts are in yen.</summary>
internal sealed class ComparisonTables
{
    private const int Narrow = 9, Amount = 15, Name = 34, Other = 24, Wide = 100;

    private readonly TextResource texts;
    private readonly YearText words;
    private readonly YearComparison comparison;

    private ComparisonTables(YearComparison comparison, Language language) =>
        (this.comparison, texts, words) = (comparison, AppText.In(language), YearText.In(language));

    /// <summary>The tables.</summary>
    public static YearTables Of(VersionHead earlier, VersionHead later, YearComparison comparison, YearMatches matches, Language language)
    {
        var made = new ComparisonTables(comparison, language);
        var programmes = made.Programmes();
        return new YearTables(earlier.Key.FiscalYear, later.Key.FiscalYear, comparison.Decimals,
        [
            made.Total(earlier, later),
            made.Groups("policies", comparison.Policies),
            made.Groups("divisions", comparison.Divisions),
            made.Groups("sources", comparison.Sources),
            programmes,
            made.Notes(earlier, later, matches),
        ])
        {
            Programmes = programmes,
        };
    }

    private YearTable Total(VersionHead earlier, VersionHead later)
    {
        var total = comparison.Total;
        return new YearTable(texts["compare.sheet.total"], [Column("item", Name), Column("yen", Amount + 3)],
        [
            [YearCell.Of(earlier.Title ?? earlier.Key.ToString()), YearCell.Of(total.Earlier)],
            [YearCell.Of(later.Title ?? later.Key.ToString()), YearCell.Of(total.Later)],
            .. new (string Item, long Sum)[]
            {
                ("difference", total.Difference), ("new", total.New), ("ended", total.Ended), ("raised", total.Raised), ("cut", total.Cut),
            }.Select(each => new[] { YearCell.Of(Heading(each.Item)), YearCell.Of(each.Sum) }),
        ]);
    }

    private YearTable Groups(string sheet, IEnumerable<GroupChange> groups) => new(
        texts["compare.sheet." + sheet],
        [
            Column("name", Name), Column("earlier-name", Other), .. Years(), Column("difference", Amount), Column("new", Amount), Column("ended", Amount),
            Column("raised", Amount), Column("cut", Amount), Column("moved-in", Amount), Column("moved-out", Amount), Column("undecided", Narrow),
        ],
        [
            .. groups.Select(group => (IReadOnlyList<YearCell>)
            [
                YearCell.Of(group.LaterName ?? group.EarlierName ?? texts["compare.unnamed"]),
                YearCell.Of(Differing(group.EarlierName, group.LaterName)),
                .. new[]
                {
                    group.Sums.Earlier, group.Sums.Later, group.Sums.Difference, group.Sums.New, group.Sums.Ended, group.Sums.Raised, group.Sums.Cut,
                    group.Sums.MovedIn, group.Sums.MovedOut,
                }.Select(sum => YearCell.Of(sum)),
                YearCell.OfCount(group.Undecided),
            ]),
        ]);

    private YearTable Programmes() => new(
        texts["compare.sheet.programmes"],
        [
            Column("kind", Narrow), Column("name", Name), Column("earlier-name", Other), Column("policy", Other), Column("earlier-policy", Other),
            .. Years(), Column("difference", Amount), Column("changes", Other),
        ],
        [
            .. comparison.Programmes.Select(programme => new[]
            {
                YearCell.Of(words.Title(programme.Kind)),
                YearCell.Of(programme.LaterName ?? programme.EarlierName),
                YearCell.Of(Differing(programme.EarlierName, programme.LaterName)),
                YearCell.Of(programme.LaterPolicy ?? programme.EarlierPolicy),
                YearCell.Of(Differing(programme.EarlierPolicy, programme.LaterPolicy)),
                YearCell.Of(programme.Earlier),
                YearCell.Of(programme.Later),
                YearCell.Of(programme.Kind == ProgrammeChangeKind.Undecided ? null : (programme.Later ?? 0) - (programme.Earlier ?? 0)),
                YearCell.Of(words.Title(programme.Changes)),
            }),
        ]);

    private YearTable Notes(VersionHead earlier, VersionHead later, YearMatches matches)
    {
        var count = matches.Proposals.Length.ToString(CultureInfo.InvariantCulture);
        return new YearTable(texts["compare.sheet.notes"], [Column("note", Wide)],
        [
            .. new[]
            {
                $"{earlier.Key} > {later.Key} {later.Key.Government.Name} {later.Key.Series}",
                earlier.Key.Phase == later.Key.Phase ? null : texts["compare.phases"],
                matches.Proposals.IsEmpty ? null : texts.Fill("compare.waiting", ("count", count)),
            }.OfType<string>().Concat(matches.DivisionRenamings.Select(words.Renaming)).Concat(comparison.Notes.Select(words.Note))
                .Select(note => new[] { YearCell.Of(note) }),
        ]);
    }

    private IEnumerable<YearColumn> Years() =>
        new[] { ("earlier", comparison.EarlierYear), ("later", comparison.LaterYear) }.Select(each => new YearColumn(
            texts.Fill("compare.head." + each.Item1, ("year", each.Item2.ToString(CultureInfo.InvariantCulture))), Amount));

    private static string? Differing(string? earlier, string? later) => later is null || earlier == later ? null : earlier;

    private YearColumn Column(string key, int width) => new(Heading(key), width);

    private string Heading(string key) => texts["compare.head." + key];
}
