using System.Globalization;

namespace Shisaku.Recovery;

/// <summary>A word that twin listings show in two forms, and the form that the list as a whole speaks for.</summary>
/// <param name="From">The misread form.</param>
/// <param name="To">The other.</param>
/// <param name="Count">How many names of the list have the other form.</param>
internal sealed record MisreadWord(string From, string To, int Count)
{
    /// <summary>The word that differs between two names of one programme, or null where they differ otherwise.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">The same programme's name elsewhere.</param>
    /// <param name="countOf">How many names of the list have a form: the one that more of them have is the right one.</param>
    public static MisreadWord? Between(string one, string other, Func<string, int> countOf)
    {
        var (words, others) = (Words(one), Words(other));
        if (words.Count != others.Count)
        {
            return null;
        }

        var (form, otherForm) = ("", "");
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] != others[index])
            {
                if (form.Length > 0)
                {
                    return null;
                }

                (form, otherForm) = (words[index], others[index]);
            }
        }

        if (form.Length == 0)
        {
            return null;
        }

        var (count, otherCount) = (countOf(form), countOf(otherForm));
        return count == otherCount ? null
            : count < otherCount ? new MisreadWord(form, otherForm, otherCount)
            : new MisreadWord(otherForm, form, count);
    }

    /// <summary>Whether a name has the misread form as a word of its own.</summary>
    public bool IsIn(string name) => Words(name).Contains(From);

    /// <summary>The name with the misread form put right.</summary>
    public string Mend(string name) => string.Concat(Words(name).Select(word => word == From ? To : word));

    /// <summary>The words of a name: runs of one script.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var from = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            if (at == name.Length || ScriptOf(name[at]) != ScriptOf(name[at - 1]))
            {
                words.Add(name[from..at]);
                from = at;
            }
        }

        return words;
    }

    private static int ScriptOf(char sign) => sign switch
    {
        >= '\u3041' and <= '\u309F' => 1,
        >= '\u30A0' and <= '\u30FF' => 2,
        >= '\u4E00' and <= '\u9FFF' or '\u3005' => 3,
        _ when char.IsLetter(sign) => 4,
        _ when char.IsDigit(sign) => 5,
        _ => 6 + (int)CharUnicodeInfo.GetUnicodeCategory(sign),
    };
}
