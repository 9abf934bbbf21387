using System.Globalization;
using System.Text;

namespace Shisaku.Register;

/// <summary>A name in the forms in which the years compare it.</summary>
/// <param name="Key">Without what print alone changes: widths, spaces, dashes, quotation marks, small and kinds of kana, case,
/// usual spellings of one word. Empty where nothing is left.</param>
/// <param name="Yearless">The same without years: 令和5年度 and R5.</param>
/// <param name="Core">The same without numbering too: 第2期, Ⅱ.</param>
/// <param name="Quoted">The first part in quotation marks, of at least three signs; else empty.</param>
internal sealed record NameForm(string Key, string Yearless, string Core, string Quoted)
{
    private const int LeastQuoted = 3;

    private static readonly Dictionary<char, char> Large = PrintedWordsOfNames.SmallKana
        .Zip(PrintedWordsOfNames.LargeKana).ToDictionary(pair => pair.First, pair => pair.Second);

    private static readonly (string From, string To)[] Spellings =
        [.. PrintedWordsOfNames.Spellings.Select(each => (Folded(each.From), Folded(each.To)))];

    /// <summary>The forms of a name.</summary>
    public static NameForm Of(string? name)
    {
        var folded = Folded(name ?? "");
        foreach (var (from, to) in Spellings)
        {
            folded = folded.Replace(from, to, StringComparison.Ordinal);
        }

        var key = WithoutDashes(folded);
        var yearless = PrintedWordsOfNames.Years().Replace(folded, "");
        var core = PrintedWordsOfNames.Phases().Replace(yearless, "");
        return new NameForm(key, Or(WithoutDashes(yearless), key), Or(WithoutDashes(core), key), QuotedIn(name ?? ""));
    }

    /// <summary>The form in which two names count as the same.</summary>
    public static string KeyOf(string? name) => Of(name).Key;

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static string WithoutDashes(string text) => text.Replace("-", "", StringComparison.Ordinal);

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var sign in Compatible(name))
        {
            if (PrintedWordsOfNames.Dashes.Contains(sign))
            {
                folded.Append('-');
            }
            else if (!char.IsWhiteSpace(sign) && !char.IsControl(sign) && !PrintedWordsOfNames.Ornaments.Contains(sign)
                && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.Format)
            {
                folded.Append(Kana(char.ToUpperInvariant(sign)));
            }
        }

        return folded.ToString();
    }

    // Hiragana stands 0x60 before katakana.
    private static char Kana(char sign)
    {
        var katakana = sign is >= '\u3041' and <= '\u3096' ? (char)(sign + 0x60) : sign;
        return Large.GetValueOrDefault(katakana, katakana);
    }

    // Half a surrogate pair, which a damaged file can hold, has no compatible form.
    private static string Compatible(string name) =>
        (name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(name.EnumerateRunes().Select(rune => rune.ToString())) : name)
            .Normalize(NormalizationForm.FormKC);

    private static string QuotedIn(string name)
    {
        foreach (var marks in PrintedWordsOfNames.Quotations)
        {
            var open = name.IndexOf(marks[0], StringComparison.Ordinal);
            var close = open < 0 ? -1 : name.IndexOf(marks[1], open + 1);
            if (close > open)
            {
                var quoted = WithoutDashes(Folded(name[(open + 1)..close]));
                return quoted.Length >= LeastQuoted ? quoted : "";
            }
        }

        return "";
    }
}
