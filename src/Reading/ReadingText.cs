using System.Globalization;
using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>The words of this room in one language, from <c>Resources/reading.LANGUAGE.txt</c>; the key of a reason is its
/// name in kebab case.</summary>
internal sealed class ReadingText
{
    private readonly TextResource texts;

    private ReadingText(string language) =>
        texts = TextResource.Load(Assembly.GetExecutingAssembly(), $"reading.{language}.txt");

    /// <summary>The words in English.</summary>
    public static ReadingText English { get; } = new("en");

    /// <summary>The words in Japanese.</summary>
    public static ReadingText Japanese { get; } = new("ja");

    /// <summary>The message of a reason with its details. A detail that is itself a key, like <c>file.pdf</c>, is put
    /// into words; a number gets its thousands separators; the detail <c>place</c> is a line or the place of a row.</summary>
    public string Message(UnreadableReason reason, params (string Name, object Value)[] details)
    {
        var words = new (string Name, string Value)[details.Length];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = (details[index].Name, Word(details[index].Name, details[index].Value));
        }

        return texts.Fill(TextResource.KeyOf(reason.ToString()), words);
    }

    /// <summary>The text of a key with its details filled in.</summary>
    public string Fill(string key, params (string Name, string Value)[] details) => texts.Fill(key, details);

    private string Word(string name, object value) => value switch
    {
        int line when name == "place" => texts.Fill("place.line", ("line", Number(line))),
        RowPlace { Sheet: { } sheet } place => texts.Fill("place.sheet", ("sheet", sheet), ("row", Number(place.Row))),
        int number => Number(number),
        long number => number.ToString("N0", CultureInfo.InvariantCulture),
        string text => texts.Find(text) ?? text,
        _ => throw new ArgumentException($"The detail {name} is neither a number nor a text.", nameof(value)),
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
