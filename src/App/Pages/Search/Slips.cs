namespace Shisaku.App.Pages.Search;

/// <summary>Slips of those who type.</summary>
internal static class Slips
{
    // In longer words two slips still leave the word to be known.
    private const int LettersOfTwoSlips = 8;

    /// <summary>Whether one word may have been typed for another: one slip apart, two where both are long.</summary>
    public static bool AreNear(string typed, string word)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(word);
        var allowed = Math.Min(typed.Length, word.Length) >= LettersOfTwoSlips ? 2 : 1;
        return typed != word && Math.Abs(typed.Length - word.Length) <= allowed && Math.Min(typed.Length, word.Length) > allowed && Between(typed, word) <= allowed;
    }

    // Letters added, lost, changed, and neighbours that changed places, each counted as one.
    private static int Between(string one, string other)
    {
        var slips = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                slips[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1,
                    slips[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
                }
            }
        }

        return slips[one.Length, other.Length];
    }
}
