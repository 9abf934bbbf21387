namespace Shisaku.Reading;

/// <summary>Makes rows of the texts between two rules that lie.</summary>
/// <remarks>What stands between two rules is one row, wrapped where it had to be, unless amounts are stacked in a column:
/// amounts never wrap, so that these are rows that no rule parts.</remarks>
internal static class BandRows
{
    private const double SameLine = 0.45;

    /// <summary>How far the lines of a label are apart at most, in sizes of its letters.</summary>
    private const double LabelPitch = 2.4;

    /// <summary>Letters that a unit above an amount has at most.</summary>
    private const int UnitLength = 3;

    /// <summary>Adds the rows of a band.</summary>
    /// <param name="texts">Its texts, from top to bottom.</param>
    /// <param name="columns">How many cells a row has.</param>
    /// <param name="isRow">Whether rules close it at both ends, and about as near as they part other rows.</param>
    /// <param name="height">How far its rules are apart.</param>
    /// <param name="rows">Where to add the rows.</param>
    public static void Add(List<ZoneText> texts, int columns, bool isRow, double height, List<ZoneRow> rows)
    {
        var cells = texts.GroupBy(text => text.Column).Select(cell => Levels([.. cell])).ToList();
        var units = cells.Where(HasUnit).SelectMany(levels => levels[0]).ToHashSet();
        units.UnionWith(texts.Where(text => units.Any(unit => unit.Text.Text == text.Text.Text && IsSameLine(unit, text))).ToList());
        var isStacked = cells.Exists(levels => levels.Count(IsAmount) > 1);
        var others = texts.FindAll(text => !units.Contains(text));
        if (!isStacked && (isRow || (double.IsFinite(height) && IsOneLabel(others))))
        {
            Add([.. units], columns, rows);
            Add(others, columns, rows);
            return;
        }

        // Between near rules the cells with most lines tell the rows; what is centred beside them belongs to the amounts.
        var most = cells.Max(levels => levels.Count);
        var isNear = isRow && height <= (most + 1.5) * 1.7 * texts[0].Text.Size;
        var telling = isNear ? cells.Where(levels => levels.Count == most).SelectMany(levels => levels).SelectMany(level => level) : texts;
        var lines = Levels([.. telling.Where(text => !text.Floats)]);
        if (lines.Count == 0)
        {
            lines = [texts];
        }

        var first = Math.Max(0, lines.FindIndex(IsAmount));
        var added = lines.ConvertAll(_ => new ZoneRow(columns));
        foreach (var text in texts)
        {
            var line = text.Floats ? first : lines.FindIndex(level => IsSameLine(level[0], text));
            added[line < 0 ? first : line].Texts.Add(text);
        }

        added.RemoveAll(row => row.Texts.Count == 0);
        rows.AddRange(isNear ? added : Centred(added));
    }

    private static void Add(List<ZoneText> texts, int columns, List<ZoneRow> rows)
    {
        if (texts.Count > 0)
        {
            var row = new ZoneRow(columns);
            row.Texts.AddRange(texts);
            rows.Add(row);
        }
    }

    /// <summary>Whether texts are one line of amounts, whose label goes on below it.</summary>
    private static bool IsOneLabel(List<ZoneText> texts)
    {
        var lines = Levels(texts);
        return lines.Count > 1 && lines.Count(IsAmount) == 1 && IsAmount(lines[0])
            && lines.TrueForAll(line => ReferenceEquals(line, lines[0]) || line.TrueForAll(text => text.Column == lines[0][0].Column))
            && lines.Zip(lines.Skip(1)).All(pair => pair.Second[0].Text.Baseline - pair.First[0].Text.Baseline < LabelPitch * pair.First[0].Text.Size);
    }

    private static List<List<ZoneText>> Levels(List<ZoneText> texts)
    {
        List<List<ZoneText>> levels = [];
        foreach (var text in texts.OrderBy(text => text.Text.Baseline))
        {
            if (levels.Count > 0 && IsSameLine(levels[^1][0], text))
            {
                levels[^1].Add(text);
            }
            else
            {
                levels.Add([text]);
            }
        }

        return levels;
    }

    private static bool IsSameLine(ZoneText one, ZoneText other)
        => Math.Abs(one.Text.Baseline - other.Text.Baseline) <= SameLine * Math.Max(one.Text.Size, other.Text.Size);

    private static bool IsAmount(List<ZoneText> level) => level.Exists(text => text.Text.IsAmount);

    private static bool HasUnit(List<List<ZoneText>> levels)
        => levels.Count > 1 && IsAmount(levels[^1]) && levels[0].TrueForAll(text => !text.Text.IsAmount && text.Text.Text.Length <= UnitLength);

    /// <summary>Joins a label of two lines to the amounts that stand beside its middle.</summary>
    public static List<ZoneRow> Centred(List<ZoneRow> rows)
    {
        for (var at = rows.Count - 2; at > 0; at--)
        {
            if (rows[at - 1].OnlyLabel is { } label && rows[at + 1].OnlyLabel == label
                && !rows[at].Texts.Exists(text => text.Column == label) && rows[at].Texts.Exists(text => text.Text.IsAmount)
                && AreAround(rows[at - 1].Baseline, rows[at].Baseline, rows[at + 1].Baseline, rows[at].Texts[0].Text.Size))
            {
                rows[at - 1].Texts.AddRange(rows[at].Texts);
                rows[at - 1].Texts.AddRange(rows[at + 1].Texts);
                rows.RemoveRange(at, 2);
                at--;
            }
        }

        return rows;
    }

    private static bool AreAround(double above, double middle, double below, double size)
        => middle - above < 1.1 * size && below - middle < 1.1 * size && Math.Abs(middle - above - (below - middle)) < 0.35 * size;
}
