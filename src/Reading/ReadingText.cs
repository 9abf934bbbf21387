using System.Globalization;
using System.Reflection;
using System.Text;

namespace Shisaku.Reading;

/// <summary>The words of this room in one language, from <c>Resources/reading.LANGUAGE.txt</c>.</summary>
/// <remarks>A line is <c>key = text</c>; the key of a reason is its name in kebab case. In a text <c>{name}</c> stands for
/// a detail of the message.</remarks>
internal sealed class ReadingText
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    private ReadingText(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"reading.{language}.txt")
            ?? throw new InvalidOperationException($"The resource reading.{language}.txt is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#')
            {
                texts.Add(line[..equals], line[(equals + 3)..]);
            }
        }
    }

    /// <summary>The words in English.</summary>
    public static ReadingText English { get; } = new("en");

    /// <summary>The words in Japanese.</summary>
    public static ReadingText Japanese { get; } = new("ja");

    /// <summary>The message of a reason with its details. A detail that is itself a key, like <c>file.pdf</c>, is put
    /// into words; a number gets its thousands separators.</summary>
    public string Message(UnreadableReason reason, params ReadOnlySpan<(string Name, object Value)> details)
    {
        var message = new StringBuilder(texts[KebabCase(reason.ToString())]);
        foreach (var (name, value) in details)
        {
            message.Replace("{" + name + "}", value switch
            {
                int number => number.ToString("N0", CultureInfo.InvariantCulture),
                string text => texts.GetValueOrDefault(text, text),
                _ => throw new ArgumentException($"The detail {name} is neither a number nor a text.", nameof(details)),
            });
        }

        return message.ToString();
    }

    private static string KebabCase(string name)
        => string.Concat(name.Select((letter, index) => char.IsUpper(letter)
            ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter)
            : letter.ToString()));
}
