using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>A table of a document: rows with numbers under the same headings, also over many pages.</summary>
/// <param name="Headings">By cell: the texts above it, from the top down.</param>
/// <param name="Above">What is printed before it: title, unit.</param>
/// <param name="Rows">Its rows, those that only name a group included.</param>
internal sealed record FoundTable(string[][] Headings, List<PrintedRow> Above, List<TableRow> Rows)
{
    /// <summary>By cell: its heading. The lowest text names a column; where several have the same, those above it tell them apart.</summary>
    public string[] Names { get; } = [.. Headings.Select((own, cell) => NameOf(Headings, own))];

    /// <summary>Rows of headings that come again, and of units between the parts of the table.</summary>
    public List<PrintedRow> Repeated { get; } = [];

    /// <summary>What is printed after it to the document's end.</summary>
    public List<PrintedRow> Below { get; } = [];

    private static string NameOf(string[][] headings, string[] own)
    {
        for (var parts = 1; parts < own.Length; parts++)
        {
            var name = string.Join(' ', own[^parts..]);
            if (headings.Count(other => other.Length >= parts && string.Join(' ', other[^parts..]) == name) == 1)
            {
                return name;
            }
        }

        return string.Join(' ', own);
    }

    /// <summary>How many cells its widest row has.</summary>
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(row => row.Row.Cells.Length);
}

/// <summary>A row of a table.</summary>
/// <param name="Row">As printed.</param>
/// <param name="Quantities">By cell: the number there, or null.</param>
internal sealed record TableRow(PrintedRow Row, Quantity?[] Quantities)
{
    /// <summary>A row with its cells read.</summary>
    public static TableRow Of(PrintedRow row) => new(row, [.. row.Cells.Select(Quantity.Read)]);

    /// <summary>How many numbers it holds.</summary>
    public int Numbers => Quantities.Count(quantity => quantity is { IsNothing: false });

    /// <summary>Whether its only text announces the unit of the columns, cell by cell.</summary>
    public bool IsUnits => Row.Filled.All(cell => PrintedWords.IsUnit(Widths.Tight(Row[cell])));

    /// <summary>Whether it names a group and, beside the name, what the group comes to: a number with its unit.</summary>
    public bool IsGroup => Numbers == 1
        && Row.Filled.Any(cell => Quantities[cell] is null)
        && Row.Filled.Any(cell => Quantities[cell] is not null && PrintedWords.EndsWithUnit(Widths.Half(Row[cell])));

    /// <summary>Whether it is the number of a page, also beside the words of a running foot.</summary>
    public bool IsPageNumber => PageNumber.Is(Row) || (Numbers == 0 && Row.Filled.Skip(1).Any(cell => PrintedWords.IsPage(Widths.Half(Row[cell]))));

    /// <summary>Whether its numbers are years, as columns are headed by them.</summary>
    public bool IsYears
    {
        get
        {
            var (years, texts) = (0, 0);
            foreach (var cell in Row.Filled)
            {
                if (Quantities[cell] is null)
                {
                    texts++;
                }
                else if (Row[cell].Length == 4 && Quantities[cell]!.Value is >= 1900 and <= 2100)
                {
                    years++;
                }
                else
                {
                    return false;
                }
            }

            return years > 1 || (years == 1 && texts > 1);
        }
    }

    /// <summary>The number in a cell.</summary>
    public Quantity? this[int cell] => cell < Quantities.Length ? Quantities[cell] : null;
}
