using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What is printed over a table.</summary>
/// <param name="Title">Its title, or null.</param>
/// <param name="FiscalYear">The fiscal year it names, or null.</param>
/// <param name="Unit">The unit of its amounts.</param>
internal sealed record TableHead(string? Title, int? FiscalYear, MonetaryUnit Unit)
{
    /// <summary>The head of a table; what it does not say is looked for in the rest of the document's texts above it.</summary>
    public static TableHead Of(FoundTable table)
    {
        var texts = table.Above.Select(row => Widths.WithoutWraps(string.Join(' ', row.Filled.Select(cell => row[cell])))).ToList();
        var title = texts.FindLast(text => text.Contains(PrintedWords.ListTitle, StringComparison.Ordinal))
            ?? texts.FindLast(text => TermNotation.FiscalYearIn(text) is not null)
            ?? texts.FindLast(text => text.Count(char.IsLetter) > 3 && !PrintedWords.IsUnit(Widths.Tight(text)) && !WrittenUnit.IsUnit(text) && !text.Contains(PrintedWords.Unit, StringComparison.Ordinal));
        var all = texts.Concat(table.Headings.SelectMany(each => each)).ToList();
        return new TableHead(
            title,
            all.Select(text => TermNotation.FiscalYearIn(text)).FirstOrDefault(year => year is not null) ?? TermNotation.BareYearIn(title ?? ""),
            UnitIn(all) ?? UnitRow(table) ?? all.Select(WrittenUnit.Read).FirstOrDefault(unit => unit is not null) ?? new MonetaryUnit(null, 1));
    }

    private static MonetaryUnit? UnitIn(List<string> texts) =>
        texts.Select(text => Heading.UnitIn(Widths.Tight(text))).FirstOrDefault(unit => unit is not null);

    /// <summary>The unit that stands above each column, in a row of its own.</summary>
    private static MonetaryUnit? UnitRow(FoundTable table)
    {
        foreach (var (word, yen) in PrintedWords.Units)
        {
            if (table.Above.Exists(row => row.Cells.Any(cell => Widths.Tight(cell) == word)))
            {
                return new MonetaryUnit(word, yen);
            }
        }

        return null;
    }
}
