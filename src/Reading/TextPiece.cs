namespace Shisaku.Reading;

/// <summary>A piece of a line of aligned text: what stands between two gaps.</summary>
/// <param name="Text">The piece.</param>
/// <param name="From">Its first place in the line.</param>
/// <param name="To">The place behind its last.</param>
internal sealed record TextPiece(string Text, int From, int To)
{
    // Before a number: a minus sign or the triangle that is printed for one.
    private const string Signs = "-\u2212\u25B3\u25B2(";
    private const string Rest = ",.)%\uFF0C\uFF0E";
    private const string Dashes = "-\uFF0D\u2212\u2015\u30FC\u2013\u2014\u2010\u2026";

    /// <summary>Whether it is a number, or a sign that stands for none.</summary>
    public bool IsNumber { get; } = IsNumberText(Text);

    /// <summary>Whether a text is a number, or a sign that stands for none.</summary>
    public static bool IsNumberText(ReadOnlySpan<char> text)
    {
        if (text.Trim(Dashes).IsEmpty)
        {
            return true;
        }

        var digits = 0;
        foreach (var sign in text.TrimStart(Signs).TrimStart())
        {
            if (sign is (>= '0' and <= '9') or (>= '\uFF10' and <= '\uFF19'))
            {
                digits++;
            }
            else if (!Rest.Contains(sign, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return digits > 0;
    }

    /// <summary>How many places of it lie between two others.</summary>
    public int Overlap(int from, int to) => Math.Min(To, to) - Math.Max(From, from);

    /// <summary>The pieces of a line: two or more blanks part them, a single one does not.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isWide">Whether a full-width sign takes two places.</param>
    public static List<TextPiece> Of(ReadOnlySpan<char> line, bool isWide)
    {
        var pieces = new List<TextPiece>();
        var (place, start, from, end, to) = (0, -1, 0, 0, 0);
        for (var at = 0; at < line.Length; at++)
        {
            var isBlank = char.IsWhiteSpace(line[at]);
            if (start >= 0 && isBlank && at + 1 < line.Length && char.IsWhiteSpace(line[at + 1]))
            {
                pieces.Add(new TextPiece(line[start..end].ToString(), from, to));
                start = -1;
            }

            var width = isWide && IsWide(line[at]) ? 2 : 1;
            if (!isBlank)
            {
                (start, from) = start < 0 ? (at, place) : (start, from);
                (end, to) = (at + 1, place + width);
            }

            place += width;
        }

        if (start >= 0)
        {
            pieces.Add(new TextPiece(line[start..end].ToString(), from, to));
        }

        return pieces;
    }

    /// <summary>Whether a sign takes two places where letters of equal width are printed.</summary>
    public static bool IsWide(char sign) => sign is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F')
        or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');
}

/// <summary>A line of aligned text.</summary>
/// <param name="Number">The line, counted from 1.</param>
/// <param name="Length">How many signs it has.</param>
/// <param name="Pieces">Its pieces from left to right.</param>
internal sealed record AlignedLine(int Number, int Length, List<TextPiece> Pieces)
{
    /// <summary>Whether it may be a row of a table.</summary>
    public bool HasCells => Pieces.Count > 1;

    /// <summary>Whether it may be a row of amounts.</summary>
    public bool IsBody => HasCells && Pieces.Exists(piece => piece.IsNumber);
}
