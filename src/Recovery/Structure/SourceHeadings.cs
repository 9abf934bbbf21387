using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>A funding source that a heading names.</summary>
/// <param name="Source">The source.</param>
/// <param name="Cell">The index of the heading's cell.</param>
internal sealed record SourceHeading(FundingSource Source, int Cell);

/// <summary>Finds the funding sources of a heading: in its first line or, under a common heading, in the next ones.</summary>
internal static class SourceHeadings
{
    /// <summary>How many lines a heading has at most under its first.</summary>
    private const int MostLinesBelow = 5;

    private const int LongestGrant = 10;

    /// <summary>The sources that the lines under a heading's first name, the lowest text of each cell, and how many lines the
    /// heading takes with them.</summary>
    public static (int Lines, List<SourceHeading> Sources) Below(ImmutableArray<PrintedRow> rows, int at)
    {
        var (lines, sources) = (1, new List<SourceHeading>());
        for (var next = at + 1; next < rows.Length && next <= at + MostLinesBelow && !IsBody(rows[next]); next++)
        {
            var known = In(rows[next]);
            var filled = FilledIn(rows[next]);
            lines = known.Count == 0 && sources.Count == 0 && DividesBudget(rows[next]) ? next - at + 1 : lines;
            if (known.Count > 1 || (known.Count == filled && next == at + 1))
            {
                // Between sources that are known stands another one.
                foreach (var cell in rows[next].Filled.Where(cell => cell >= known[0].Cell && cell <= known[^1].Cell))
                {
                    var text = Widths.Tight(rows[next][cell]);
                    sources.RemoveAll(each => each.Cell == cell);
                    sources.Add(new SourceHeading(Named(text) ?? new FundingSource(text, text), cell));
                }

                sources.Sort((one, other) => one.Cell.CompareTo(other.Cell));

                lines = next - at + 1;
            }
            else if (sources.Count > 0)
            {
                // The rest of a text that is wrapped more often, behind the sources.
                if (filled > 1 || rows[next].Filled.First() <= sources[^1].Cell)
                {
                    break;
                }

                lines = next - at + 1;
            }
        }

        return (lines, sources);
    }

    /// <summary>The sources that a row names, in printed order.</summary>
    public static List<SourceHeading> In(PrintedRow row)
    {
        var sources = new List<SourceHeading>();
        foreach (var cell in row.Filled)
        {
            if (Named(Widths.Tight(row[cell])) is { } source)
            {
                sources.Add(new SourceHeading(source, cell));
            }
        }

        return sources;
    }

    /// <summary>The source that a heading names, or null.</summary>
    public static FundingSource? Named(string text)
    {
        foreach (var (word, key) in PrintedWords.FundingSources)
        {
            if (word == text)
            {
                return new FundingSource(key, text);
            }
        }

        return text.Length <= LongestGrant && text.EndsWith(PrintedWords.GrantEnding, StringComparison.Ordinal) ? new FundingSource(text, text) : null;
    }

    /// <summary>Whether a row shows that the heading has ended before it.</summary>
    private static bool IsBody(PrintedRow row)
    {
        var filled = row.Filled.ToList();
        return filled.Exists(cell => CellTypes.Of(row[cell]) is not CellType.Text)
            || (filled.Count == 1 && (Numbering.Read(row[filled[0]]) is not null || PrintedWords.Bullets.Contains(row[filled[0]][0])))
            || (!DividesBudget(row) && HeadingWords.ColumnsOf(row).Exists(column => column.Field == Field.Budget));
    }

    /// <summary>Whether a row under a heading says nothing but how a column of it is divided.</summary>
    private static bool DividesBudget(PrintedRow row)
    {
        foreach (var cell in row.Filled)
        {
            var text = Widths.Tight(row[cell]);
            if (HeadingWords.PartOf(text, Field.Budget) is null && HeadingWords.PartOf(text, Field.Term) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static int FilledIn(PrintedRow row)
    {
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            filled += cell.Length > 0 ? 1 : 0;
        }

        return filled;
    }
}
