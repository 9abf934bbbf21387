using System.Collections.Immutable;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Search;

/// <summary>Where a search finds nothing: what finds something, with fewer words, with parts of them, or with what lists print instead.</summary>
/// <param name="count">Counts what a query finds.</param>
internal sealed class SearchSuggestions(Func<SearchQuery, int> count)
{
    private const int Most = 8;
    private const int MostTries = 24;
    private const int LeastLetters = 2;
    private const int LeastLettersOfSlips = 3;

    /// <summary>The suggestions for a form, those that keep most of what was typed first; filters are kept.</summary>
    public ImmutableArray<SearchSuggestion> For(SearchForm form)
    {
        var found = new List<SearchSuggestion>();
        foreach (var text in Candidates(form.Text).Distinct(StringComparer.Ordinal).Where(text => text != form.Text).Take(MostTries))
        {
            var listings = count(form.Query(form.IsExact ? WidenedText.Exact(text) : EverydayWords.Widen(text)));
            if (listings > 0)
            {
                found.Add(new SearchSuggestion(text, listings));
            }
        }

        return [.. found.Take(Most)];
    }

    private static IEnumerable<string> Candidates(string typed)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var (left, place) in words.Length > 2 ? words.Select((word, place) => (word, place)) : [])
        {
            yield return string.Join(' ', words.Where((_, other) => other != place));
        }

        foreach (var word in words.Length > 1 ? words : [])
        {
            yield return word;
        }

        // A whole sentence has no blanks: everyday words in it, then what stands between its kana.
        foreach (var word in EverydayWordsIn(SearchText.Normal(typed)))
        {
            yield return word;
        }

        // A letter too many, too few, another one, or two the wrong way round.
        foreach (var word in words.Select(SearchText.Normal).Where(word => word.Length >= LeastLettersOfSlips))
        {
            foreach (var near in EverydayWords.All.Where(each => each.Value.Length > 0 && Slips.AreNear(word, each.Key)).Select(each => each.Key).Order(StringComparer.Ordinal))
            {
                yield return near;
            }
        }

        foreach (var part in words.SelectMany(PartsOf).OrderByDescending(part => part.Length))
        {
            yield return part;
        }
    }

    private static IEnumerable<string> EverydayWordsIn(string normal) => EverydayWords.All
        .Where(word => word.Value.Length > 0 && word.Key.Length >= LeastLetters && !word.Key.All(char.IsAscii)
            && normal.Contains(word.Key, StringComparison.Ordinal))
        .OrderByDescending(word => word.Key.Length).Select(word => word.Key);

    private static IEnumerable<string> PartsOf(string word)
    {
        var start = 0;
        for (var place = 0; place <= word.Length; place++)
        {
            if (place == word.Length || IsHiragana(word[place]))
            {
                if (place - start >= LeastLetters)
                {
                    yield return word[start..place];
                }

                start = place + 1;
            }
        }
    }

    private static bool IsHiragana(char letter) => letter is >= '\u3041' and <= '\u309F';
}
