using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Parts what some extractors run together: all the numbers of a row in one cell with its label, or a whole table in one.
/// Numbers that all have two decimals show where each ends, and every row has as many of them.</summary>
internal static partial class GluedRows
{
    private const int LeastRows = 3;
    private const int LeastNumbers = 3;

    /// <summary>The list with such rows parted into a label, numbers and what follows them; null where it has none.</summary>
    public static PrintedList? Part(PrintedList list)
    {
        var parted = list.Rows.ToDictionary(row => row.Line, row => Pieces(string.Join(' ', row.Filled.Select(cell => row[cell])).ReplaceLineEndings(" ")));
        var counts = parted.Values.SelectMany(pieces => pieces).Select(piece => piece.Numbers.Length).Where(count => count >= LeastNumbers).ToList();
        if (counts.Count < LeastRows)
        {
            return null;
        }

        var usual = counts.GroupBy(count => count).OrderByDescending(same => same.Count()).First().Key;
        var rows = new List<PrintedRow>();
        foreach (var row in list.Rows)
        {
            var place = row.Place ?? new RowPlace(null, null, row.Line);
            var pieces = parted[row.Line];
            if (pieces.Count == 0 || !pieces.Exists(piece => piece.Numbers.Length == usual))
            {
                rows.Add(row with { Line = rows.Count + 1, Place = place });
                continue;
            }

            if (!rows.Exists(each => each.Cells.Length == usual + 2))
            {
                // The columns have no headings that could be told apart; their numbers stand for them.
                rows.Add(new PrintedRow(rows.Count + 1, ["", .. Enumerable.Range(1, usual).Select(column => $"[{column}]"), ""]) { Place = place });
            }

            var next = rows.Count + 1; // not while rows are being added
            rows.AddRange(pieces.Select((piece, index) => new PrintedRow(next + index, CellsOf(piece, usual)) { Place = place }));
        }

        return list with
        {
            Rows = [.. rows],
            Notes = [.. list.Notes, new ReadingNote(ReadingNote.GluedRows, counts.Count, null, "")],
        };
    }

    /// <summary>The cells of a row; numbers that are not as many as elsewhere stand in no column that could be told.</summary>
    private static ImmutableArray<string> CellsOf(Piece piece, int usual) => piece.Numbers.Length == usual
        ? [piece.Label, .. piece.Numbers, piece.Rest]
        : [string.Join(' ', ((string[])[piece.Label, .. piece.Numbers, piece.Rest]).Where(text => text.Length > 0))];

    /// <summary>The rows that stand in a text: a label, the numbers behind it, and a range of pages behind these.</summary>
    private static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        var numbers = new List<string>();
        var (label, at) = ("", 0);
        foreach (var match in Number().EnumerateMatches(text))
        {
            var between = text[at..match.Index].Trim();
            if (between.Length > 0)
            {
                label = Close(pieces, numbers, label, between);
            }

            numbers.Add(text.Substring(match.Index, match.Length));
            at = match.Index + match.Length;
        }

        var rest = Close(pieces, numbers, label, text[at..].Trim());
        if (rest.Length > 0 && pieces.Count > 0)
        {
            pieces[^1] = pieces[^1] with { Rest = (pieces[^1].Rest + ' ' + rest).Trim() };
        }

        return pieces;
    }

    /// <summary>Ends a row at the text that follows its numbers; the label of the next one.</summary>
    private static string Close(List<Piece> pieces, List<string> numbers, string label, string text)
    {
        if (numbers.Count == 0)
        {
            return (label + ' ' + text).Trim();
        }

        var pages = Pages().Match(text);
        pieces.Add(new Piece(label, [.. numbers], pages.Value.Trim()));
        numbers.Clear();
        return text[pages.Length..].Trim();
    }

    [GeneratedRegex(@"[0-9]{1,3}(,[0-9]{3})+\.[0-9]{2}|[0-9]+\.[0-9]{2}|\.{3}")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*[0-9]+\s*[-–]\s*[0-9]+")]
    private static partial Regex Pages();

    private sealed record Piece(string Label, ImmutableArray<string> Numbers, string Rest);
}
