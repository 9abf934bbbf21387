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
    private const string Money = "$\u20AC\u00A3\u00A5\uFFE5";
    private const string Dashes = "-\uFF0D\u2212\u2015\u30FC\u2013\u2014\u2010\u2026";

    /// <summary>Whether it is a number, or a sign that stands for none.</summary>
    public bool IsNumber { get; } = IsNumberText(Text);

    /// <summary>Whether a text is a number, or a sign that stands for none.</summary>
    public static bool IsNumberText(ReadOnlySpan<char> text)
    {
        text = text.EndsWith("000") && !text.ContainsAnyInRange('1', '9') ? text : WithoutMoney(text); // $000 is a unit
        if (text.Length > 6 && text[^3] == ',' && text.IndexOf(' ') > 0 && IsParted(text.TrimStart(Signs)[..^3]))
        {
            return text[^2..].IndexOfAnyExceptInRange('0', '9') < 0;
        }

        if (text.Trim(Dashes).IsEmpty)
        {
            return true;
        }

        var digits = 0;
        text = WithoutMoney(text.TrimStart(Signs).TrimStart());
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == ' ' && IsWithinNumber(text, at))
            {
                continue;
            }

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

    /// <summary>Whether a blank is no more than bad print within a number: a comma is beside it, and three digits follow that.</summary>
    public static bool IsWithinNumber(ReadOnlySpan<char> text, int at)
    {
        if (at < 1 || at + 1 >= text.Length)
        {
            return false;
        }

        var isBefore = text[at + 1] is ',' && char.IsAsciiDigit(text[at - 1]);
        var isBehind = text[at - 1] is ',' && at > 1 && char.IsAsciiDigit(text[at - 2]);
        var group = text[(isBefore ? at + 2 : at + 1)..];
        return (isBefore || isBehind) && group.Length >= 3
            && group[..3].IndexOfAnyExceptInRange('0', '9') < 0 && (group.Length == 3 || !char.IsAsciiDigit(group[3]));
    }

    /// <summary>Whether digits are parted into groups of three by single blanks.</summary>
    private static bool IsParted(ReadOnlySpan<char> text)
    {
        while (text.Length > 3)
        {
            if (text[^3..].IndexOfAnyExceptInRange('0', '9') >= 0 || text[^4] != ' ')
            {
                return false;
            }

            text = text[..^4];
        }

        return text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static ReadOnlySpan<char> WithoutMoney(ReadOnlySpan<char> text) =>
        text.Length > 1 && Money.Contains(text[0], StringComparison.Ordinal) ? text[1..].TrimStart()
        : text.Length > 1 && Money.Contains(text[^1], StringComparison.Ordinal) ? text[..^1].TrimEnd()
        : text;

    /// <summary>How many places of it lie between two others.</summary>
    public int Overlap(int from, int to) => Math.Min(To, to) - Math.Max(From, from);

    /// <summary>The pieces of a line: two or more blanks part them, a single one does not.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isWide">Whether a full-width sign takes two places.</param>
    public static List<TextPiece> Of(ReadOnlySpan<char> line, bool isWide)
    {
        line = line.IndexOfAny(Money) >= 0 ? MoneyBesideNumbers(line) : line;
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

    /// <summary>A line with its signs of money moved up to the numbers they stand before: accounts print them at the left edge
    /// of the column.</summary>
    private static char[] MoneyBesideNumbers(ReadOnlySpan<char> line)
    {
        var moved = line.ToArray();
        for (var at = moved.Length - 2; at >= 0; at--)
        {
            if (!Money.Contains(moved[at], StringComparison.Ordinal) || (at > 0 && !char.IsWhiteSpace(moved[at - 1])))
            {
                continue;
            }

            var to = at + 1;
            while (to < moved.Length && char.IsWhiteSpace(moved[to]))
            {
                to++;
            }

            if (to < moved.Length && (char.IsAsciiDigit(moved[to]) || Signs.Contains(moved[to], StringComparison.Ordinal) || Dashes.Contains(moved[to], StringComparison.Ordinal)))
            {
                (moved[at], moved[to - 1]) = (moved[to - 1], moved[at]);
            }
        }

        return moved;
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
