namespace Shisaku.Reading;

/// <summary>The columns of a block of aligned text: numbers that stand above one another are one column, and so are texts
/// between them; what is blank in a row is blank in its column.</summary>
internal sealed class AlignedColumns
{
    // A text this near to a column without any of its own belongs to it: headings stand over numbers that are set to the right.
    private const int Near = 4;

    private readonly List<AlignedColumn> numbers;
    private readonly List<AlignedColumn> all;

    private AlignedColumns(List<AlignedColumn> numbers, List<AlignedColumn> all) => (this.numbers, this.all) = (numbers, all);

    /// <summary>How many there are.</summary>
    public int Count => all.Count;

    /// <summary>The columns of some lines.</summary>
    public static AlignedColumns Of(List<AlignedLine> lines)
    {
        var cells = lines.FindAll(line => line.HasCells);
        var numbers = NumbersOf(lines);
        var body = cells.FindAll(line => line.IsBody);
        var texts = AlignedColumn.Join((body.Count > 0 ? body : cells)
            .SelectMany(line => line.Pieces.Where(piece => !piece.IsNumber && !numbers.Exists(column => piece.Overlap(column.From, column.To) > 0))));
        var all = new List<AlignedColumn>([.. numbers, .. texts]);
        all.AddRange(AlignedColumn.Join(cells.SelectMany(line => line.Pieces.Where(piece => all.TrueForAll(column => piece.Overlap(column.From, column.To) < -Near)))));
        all.Sort((one, other) => one.From - other.From);
        return new AlignedColumns(numbers, all);
    }

    /// <summary>The columns of numbers alone.</summary>
    public static List<AlignedColumn> NumbersOf(List<AlignedLine> lines) =>
        AlignedColumn.Join(lines.Where(line => line.HasCells).SelectMany(line => line.Pieces.Where(piece => piece.IsNumber)));

    /// <summary>How little the lines agree with columns: rows with two numbers in one column count most, numbers that end
    /// at different places of a column least.</summary>
    public static int Disorder(List<AlignedLine> lines)
    {
        var columns = NumbersOf(lines);
        return (1_000 * Conflicts(lines, columns)) + columns.Sum(column => column.Ends.Count);
    }

    /// <summary>In how many lines two numbers stand in one column.</summary>
    public int Conflicts(List<AlignedLine> lines) => Conflicts(lines, numbers);

    private static int Conflicts(List<AlignedLine> lines, List<AlignedColumn> columns)
    {
        var conflicts = 0;
        foreach (var line in lines)
        {
            AlignedColumn? last = null;
            foreach (var piece in line.Pieces.Where(piece => piece.IsNumber))
            {
                var own = columns.Find(column => piece.Overlap(column.From, column.To) > 0);
                if (own is not null && own == last)
                {
                    conflicts++;
                    break;
                }

                last = own;
            }
        }

        return conflicts;
    }

    /// <summary>The cells of a line.</summary>
    public string[] Cells(AlignedLine line)
    {
        var pieces = line.Pieces.SelectMany(Parted).ToList();
        var places = pieces.ConvertAll(PlaceOf);
        var cells = new string[Math.Max(line.HasCells ? Count : 0, pieces.Count + Count)];
        Array.Fill(cells, "");
        var last = -1;
        for (var index = 0; index < pieces.Count; index++)
        {
            var place = places[index];
            if (place <= last)
            {
                // Words spaced out over their column are one text; a number never runs into another cell.
                if (!pieces[index].IsNumber && !pieces[index - 1].IsNumber && last < Count)
                {
                    cells[last] += ' ' + pieces[index].Text;
                    continue;
                }

                place = last + 1;
            }

            cells[place] = pieces[index].Text;
            last = place;
        }

        return cells[..Math.Max(last + 1, line.HasCells ? Count : 0)];
    }

    /// <summary>The column of a piece: the one that it covers most, else the nearest.</summary>
    private int PlaceOf(TextPiece piece)
    {
        var (best, most) = (0, int.MinValue);
        for (var index = 0; index < all.Count; index++)
        {
            var overlap = piece.Overlap(all[index].From, all[index].To);
            if (!piece.IsNumber && overlap > 0 && piece.From >= all[index].From)
            {
                return index; // a text that is too long for its column begins in it
            }

            if (overlap > most)
            {
                (best, most) = (index, overlap);
            }
        }

        return best;
    }

    /// <summary>Parts a piece at a single blank where a number begins that stands in a column of numbers of its own.</summary>
    private IEnumerable<TextPiece> Parted(TextPiece piece)
    {
        if (piece.IsNumber)
        {
            yield return piece;
            yield break;
        }

        var width = piece.To - piece.From;
        var isWide = width > piece.Text.Length;
        var place = piece.From;
        var (start, from) = (0, piece.From);
        for (var at = 0; at < piece.Text.Length; at++)
        {
            if (piece.Text[at] == ' ' && !TextPiece.IsWithinNumber(piece.Text, at) && Number(piece.Text, at + 1) is { } end
                && numbers.Find(column => place + 1 < column.To && place + 1 + end - at - 1 > column.From) is { } own && place <= own.From)
            {
                yield return new TextPiece(piece.Text[start..at], from, place);
                (start, from) = (at + 1, place + 1);
            }

            place += isWide && TextPiece.IsWide(piece.Text[at]) ? 2 : 1;
        }

        yield return start == 0 ? piece : new TextPiece(piece.Text[start..], from, piece.To);
    }

    /// <summary>Where the number ends that begins at a place, which must end before a blank or with the text; or null.</summary>
    private static int? Number(string text, int start)
    {
        var end = text.IndexOf(' ', start) is >= 0 and var blank ? blank : text.Length;
        return end > start && TextPiece.IsNumberText(text.AsSpan(start, end - start)) ? end : null;
    }
}

/// <summary>A column of aligned text.</summary>
/// <param name="From">Its first place.</param>
/// <param name="To">The place behind its last.</param>
/// <param name="Ends">The places where its pieces end.</param>
internal sealed record AlignedColumn(int From, int To, HashSet<int> Ends)
{
    /// <summary>The columns that pieces make: those above one another are one.</summary>
    public static List<AlignedColumn> Join(IEnumerable<TextPiece> pieces) =>
        Join(pieces.Select(piece => new AlignedColumn(piece.From, piece.To, [piece.To])));

    /// <summary>The columns of two parts of a text together.</summary>
    public static List<AlignedColumn> Join(IEnumerable<AlignedColumn> parts)
    {
        var columns = new List<AlignedColumn>();
        foreach (var part in parts.OrderBy(part => part.From))
        {
            if (columns.Count > 0 && part.From < columns[^1].To)
            {
                columns[^1].Ends.UnionWith(part.Ends);
                columns[^1] = columns[^1] with { To = Math.Max(columns[^1].To, part.To) };
            }
            else
            {
                columns.Add(part with { Ends = [.. part.Ends] });
            }
        }

        return columns;
    }

    /// <summary>Whether two parts of a text may have the same columns: none of one reaches over two of the other.</summary>
    public static bool Fit(List<AlignedColumn> one, List<AlignedColumn> other) => !ReachesOverTwo(one, other) && !ReachesOverTwo(other, one);

    private static bool ReachesOverTwo(List<AlignedColumn> one, List<AlignedColumn> other) =>
        one.Exists(column => other.Count(each => each.From < column.To && column.From < each.To) > 1);
}
