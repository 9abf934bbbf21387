using System.Buffers;
using System.Globalization;

namespace Shisaku.Register;

/// <summary>Text as it is compared in search: what one person prints and another types in another way is the same.</summary>
/// <remarks>Full and half width, case, kana and katakana, older and today's letters, sound marks apart or joined; spaces and
/// punctuation fall away; a year is one letter, whatever its era; a dash between kana is the long vowel it was meant to be.</remarks>
public static class SearchText
{
    /// <summary>The text as it is compared; empty where nothing can be searched for in it.</summary>
    public static string Normal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, keepsPlaces: false).Normal;
    }

    /// <summary>The text as it is compared, each letter with its place in the text as printed.</summary>
    public static MappedText Mapped(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, keepsPlaces: true);
    }

    private static MappedText Read(string text, bool keepsPlaces)
    {
        // A letter folds to at most 18 (NFKC); arrays grow by the letter where a text really has such.
        var letters = ArrayPool<char>.Shared.Rent((text.Length * 4) + 32);
        var places = ArrayPool<int>.Shared.Rent(letters.Length);
        var count = 0;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = FoldedLetters.EndOf(text, start);
            var folded = FoldedLetters.Fold(text, start, end);
            if (count + folded.Length > letters.Length || count + folded.Length > places.Length)
            {
                letters = Grown(letters, count, folded.Length);
                places = Grown(places, count, folded.Length);
            }

            folded.CopyTo(letters.AsSpan(count));
            places.AsSpan(count, folded.Length).Fill(start);
            count += folded.Length;
        }

        var mapped = Kept(text, letters.AsSpan(0, count), places.AsSpan(0, count), keepsPlaces);
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(places);
        return mapped;
    }

    /// <summary>Of folded letters what is compared; written in place, because it never gets longer.</summary>
    private static MappedText Kept(string text, Span<char> letters, ReadOnlySpan<int> places, bool keepsPlaces)
    {
        var (kept, starts, ends) = (0, keepsPlaces ? new int[letters.Length] : [], keepsPlaces ? new int[letters.Length] : []);
        var normal = ArrayPool<char>.Shared.Rent(letters.Length);
        for (int place = 0, length; place < letters.Length; place += length)
        {
            var (letter, yearLength) = YearReading.At(letters, place);
            length = Math.Max(yearLength, 1);
            if (yearLength == 0)
            {
                letter = IsDash(letters[place]) && IsBetweenKana(letters, place) ? '\u30FC' : letters[place];
            }

            if (yearLength > 0 || IsCompared(letter))
            {
                normal[kept] = letter;
                if (keepsPlaces)
                {
                    starts[kept] = places[place];
                    ends[kept] = FoldedLetters.EndOf(text, places[place + length - 1]);
                }

                kept++;
            }
        }

        var mapped = new MappedText(text, new string(normal, 0, kept), starts, ends);
        ArrayPool<char>.Shared.Return(normal);
        return mapped;
    }

    private static T[] Grown<T>(T[] array, int count, int more)
    {
        var grown = ArrayPool<T>.Shared.Rent(Math.Max(array.Length * 2, count + more));
        Array.Copy(array, grown, count);
        ArrayPool<T>.Shared.Return(array);
        return grown;
    }

    internal static bool IsCompared(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
        or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol
        or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol) || letter == '\uFFFD';

    internal static bool IsDash(char letter) =>
        letter is '\u2212' || char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation;

    private static bool IsBetweenKana(ReadOnlySpan<char> letters, int place) =>
        place > 0 && place + 1 < letters.Length && IsKana(letters[place - 1]) && IsKana(letters[place + 1]);

    internal static bool IsKana(char letter) => letter is >= '\u3041' and <= '\u3096';
}
