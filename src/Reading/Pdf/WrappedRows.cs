namespace Shisaku.Reading;

/// <summary>Makes rows of lines that all follow one another alike: a line without amounts goes on from the one above where that
/// is full, and into the one below where it is full itself.</summary>
internal static class WrappedRows
{
    // Lines of a cell are no farther apart, in sizes of their letters.
    private const double Leading = 1.5;

    /// <summary>Adds the rows of lines.</summary>
    public static void Add(List<List<ZoneText>> levels, ZoneGrid placed, List<ZoneRow> rows)
    {
        List<ZoneRow> added = [];
        Dictionary<int, (ZoneText Text, ZoneRow Row)> last = [];
        for (var at = 0; at < levels.Count; at++)
        {
            var level = levels[at];
            var hasAmount = HasAmount(level);
            var isPrefix = hasAmount && at > 0 && added.Count > 0 && !HasAmount(levels[at - 1]) && added[^1].Texts.SequenceEqual(levels[at - 1])
                && levels[at - 1].TrueForAll(text => level.Exists(below => GoesOn(text, below, placed)));
            if (isPrefix)
            {
                added[^1].Texts.AddRange(level);
                level.ForEach(text => last[text.Column] = (text, added[^1]));
                continue;
            }

            if (!hasAmount && level.TrueForAll(text => last.TryGetValue(text.Column, out var above) && GoesOn(above.Text, text, placed)))
            {
                foreach (var text in level)
                {
                    var goingOn = last[text.Column].Row;
                    goingOn.Texts.Add(text);
                    last[text.Column] = (text, goingOn);
                }

                continue;
            }

            var row = new ZoneRow(placed.Columns);
            row.Texts.AddRange(level);
            added.Add(row);
            level.ForEach(text => last[text.Column] = (text, row));
        }

        rows.AddRange(BandRows.Centred(added));
    }

    /// <summary>Whether a text is the line below another in its cell: that one has no room for what this one begins with.</summary>
    private static bool GoesOn(ZoneText above, ZoneText text, ZoneGrid placed)
        => placed.HasRows && above.Column == text.Column && !above.Text.IsAmount && !text.Text.IsAmount
            && LooseRows.Pitch(above.Text, text.Text) <= Leading
            && above.Text.Right + (LineBreak.WidthOfBeginning(text.Text.Text) * text.Text.Size) > placed.Unruled[text.Column].Right;

    private static bool HasAmount(List<ZoneText> level) => level.Exists(text => text.Text.IsAmount);
}
