using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>What people call things, and what lists print instead, from <c>Resources/needs.txt</c>.</summary>
internal static class EverydayWords
{
    /// <summary>The most words that one entry has, as <c>chamber of commerce</c>.</summary>
    private const int MostWords = 3;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByWord = Load();

    /// <summary>Every everyday word as it is compared, with the printed words; a word that says nothing has none.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<string>> All => ByWord;

    /// <summary>What is looked for when a person types a text.</summary>
    /// <param name="typed">The text, as <see cref="SearchQuery.Text"/> takes it.</param>
    public static WidenedText Widen(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (texts, passedOver) = (new List<string>(), new List<string>());
        var also = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var isWithinPhrase = false;
        for (var place = 0; place < words.Length;)
        {
            var (count, printed) = isWithinPhrase || IsExact(words[place]) ? (1, default) : Longest(words, place);
            var own = string.Join(' ', words[place..(place + count)]);
            isWithinPhrase ^= own.Count(IsQuote) % 2 == 1;
            if (printed is { IsDefault: false, Length: 0 })
            {
                passedOver.Add(own);
            }
            else
            {
                texts.Add(count > 1 ? $"\"{own}\"" : own);
                if (!printed.IsDefault && printed.RemoveAll(word => SearchText.Normal(word) == SearchText.Normal(own)) is { Length: > 0 } others)
                {
                    also[SearchText.Normal(own)] = others;
                }
            }

            place += count;
        }

        // Words that say nothing say something where nothing else is said.
        return texts.Count == 0 ? WidenedText.Exact(typed) : new WidenedText(string.Join(' ', texts), also.ToImmutable(), [.. passedOver]);
    }

    private static (int Count, ImmutableArray<string> Printed) Longest(string[] words, int place)
    {
        for (var count = Math.Min(MostWords, words.Length - place); count > 0; count--)
        {
            var together = words[place..(place + count)];
            if (!together.Any(IsExact) && ByWord.TryGetValue(SearchText.Normal(string.Concat(together)), out var printed))
            {
                return (count, printed);
            }
        }

        return (1, default);
    }

    // Who puts a word between quotes, or leaves it out, means that word.
    private static bool IsExact(string word) => word.Any(IsQuote) || word[0] is '-' or '\u2212' or '\uFF0D';

    private static bool IsQuote(char letter) => letter is '"' or '\u201C' or '\u201D' or '\uFF02';

    private static FrozenDictionary<string, ImmutableArray<string>> Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("needs.txt")!);
        var words = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('=') is [var everyday, var printed])
            {
                foreach (var word in Words(everyday))
                {
                    words[SearchText.Normal(word)] = Words(printed);
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Words(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A text with what does as well as its words.</summary>
/// <param name="Text">What is looked for.</param>
/// <param name="Also">Printed words that do as well, by the word as it is compared.</param>
/// <param name="PassedOver">Words that say nothing and are not looked for.</param>
internal sealed record WidenedText(
    string Text, ImmutableDictionary<string, ImmutableArray<string>> Also, ImmutableArray<string> PassedOver)
{
    /// <summary>A text as it is.</summary>
    public static WidenedText Exact(string text) => new(text, ImmutableDictionary<string, ImmutableArray<string>>.Empty, []);

    /// <summary>Whether it is looked for otherwise than typed.</summary>
    public bool IsWidened => !Also.IsEmpty || !PassedOver.IsEmpty;
}
