using System.Globalization;

namespace Shisaku.App.Pages.Lists.Parts;

/// <summary>Numbers and labels of pictures drawn on the server.</summary>
internal static class PictureText
{
    /// <summary>How wide a letter of a label is at most, of its size: ideographs are square, Latin letters about half.</summary>
    private const double Narrow = 0.6;

    private const char LastNarrow = '\u2fff';

    private const int Parts = 10;

    /// <summary>A coordinate to a tenth, which is finer than a screen shows. Written as a whole number of tenths, for there are ten thousand
    /// in a picture and the general way to write a number takes ten times as long.</summary>
    public static string At(double number)
    {
        var tenths = (long)Math.Round(number * Parts, MidpointRounding.AwayFromZero);
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), Parts);
        var sign = tenths < 0 ? "-" : "";
        return rest == 0 ? string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}") : string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{rest}");
    }

    /// <summary>How wide a text is.</summary>
    public static double Width(string text, double size)
    {
        var width = 0.0;
        foreach (var letter in text)
        {
            width += WidthOf(letter, size);
        }

        return width;
    }

    /// <summary>A text cut to a width, with an ellipsis where something is cut off.</summary>
    public static string Cut(string text, double width, double size)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        var length = Fitting(text, width - size, size);
        return length == 0 ? "" : text[..length] + "\u2026";
    }

    /// <summary>A text in at most so many lines of a width; the last is cut.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, int most)
    {
        var lines = new List<string>();
        while (text.Length > 0 && lines.Count < most)
        {
            if (lines.Count == most - 1 || Width(text, size) <= width)
            {
                lines.Add(Cut(text, width, size));
                break;
            }

            var length = Math.Max(1, Fitting(text, width, size));
            var space = text.LastIndexOf(' ', length);
            length = space > 0 ? space : length; // words of Latin letters stay whole
            lines.Add(text[..length]);
            text = text[length..].TrimStart(' ');
        }

        return lines.Contains("") ? [] : lines;
    }

    private static double WidthOf(char letter, double size) => letter <= LastNarrow ? size * Narrow : size;

    // How many letters of a text fit a width; a pair that is one letter is not parted.
    private static int Fitting(string text, double width, double size)
    {
        var (length, sum) = (0, 0.0);
        while (length < text.Length && (sum += WidthOf(text[length], size)) <= width)
        {
            length++;
        }

        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
    }
}
