namespace Shisaku.Recovery;

/// <summary>Labels of rows in tables of any kind.</summary>
internal static class TableLabel
{
    /// <summary>Whether a label says that its row is a total.</summary>
    public static bool IsTotal(string label)
    {
        var tight = Widths.Tight(label).Trim('(', ')', '[', ']', ':', '*', '<', '>');
        return tight.Length is > 0 and <= 60
            && (Array.Exists(PrintedWords.TotalEndings, word => EndsWithWord(tight, label, word))
                || tight.StartsWith("total", StringComparison.OrdinalIgnoreCase)
                || TotalsLabel.Read(label) is not null);
    }

    /// <summary>Whether a label says that its row is the total of everything.</summary>
    public static bool IsWhole(string label)
    {
        var tight = Widths.Tight(label);
        return Array.Exists(PrintedWords.WholeTotals, word => tight.Equals(word, StringComparison.OrdinalIgnoreCase))
            || tight.StartsWith("grandtotal", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The look of a label: labels of one level look alike.</summary>
    public static string StyleOf(string label, int cell)
    {
        var half = Widths.Half(label).Trim();
        if (half.Length == 0)
        {
            return "";
        }

        if (GroupName.LevelOf(half) is { } level)
        {
            return level;
        }

        var number = Numbering.Read(half);
        var letters = half.Where(char.IsAsciiLetter).ToArray();
        var isUpper = letters.Length > 1 && Array.TrueForAll(letters, char.IsUpper);
        return $"{cell} {(number is null ? "" : NumberStyle(number.Printed))} {(isUpper ? "A" : "a")}";
    }

    /// <summary>A Latin word counts as a whole word only.</summary>
    private static bool EndsWithWord(string tight, string label, string word) =>
        tight.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        && (!char.IsAsciiLetter(word[0]) || tight.Length == word.Length
            || label.TrimEnd().EndsWith(' ' + word, StringComparison.OrdinalIgnoreCase));

    private static string NumberStyle(string printed) =>
        string.Concat(Widths.Half(printed).Select(sign => char.IsAsciiDigit(sign) ? "1" : sign < '\u0080' ? sign.ToString() : char.GetUnicodeCategory(sign).ToString()))
            .Replace("11", "1", StringComparison.Ordinal);
}
