using System.Reflection;
using System.Text;

namespace Shisaku.Budget;

/// <summary>Words for people, kept outside the code: a text file in an assembly, one <c>key = text</c> a line.</summary>
/// <remarks><para>A text within straight quotes keeps the spaces at its ends, which editors would otherwise trim;
/// a line that begins with <c>#</c> is a remark; <c>{name}</c> stands for a word that is filled in.</para>
/// <para>The platform's own resource tables are not used: these files are read in a fraction of their time, a reviewer
/// sees both languages as they are, and a test compares them.</para></remarks>
public sealed class TextResource
{
    private readonly string name;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    private TextResource(string name) => this.name = name;

    /// <summary>Every key, in the order of the file.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such key.</exception>
    public string this[string key] =>
        Find(key) ?? throw new KeyNotFoundException($"{name} has no text for the key {key}; add a line \"{key} = ...\".");

    /// <summary>Reads the texts that an assembly carries under a name.</summary>
    public static TextResource Load(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var resource = new TextResource(name);
        while (reader.ReadLine() is { } line)
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#')
            {
                resource.texts.Add(line[..equals], Unquoted(line[(equals + 3)..]));
            }
        }

        return resource;
    }

    /// <summary>The text of a key, or null where the file has no such key.</summary>
    public string? Find(string key) => texts.GetValueOrDefault(key);

    /// <summary>The text of a key with its <c>{names}</c> filled in.</summary>
    public string Fill(string key, params (string Name, string Value)[] words) => Fill(this[key], wanted =>
    {
        foreach (var word in words)
        {
            if (word.Name == wanted)
            {
                return word.Value;
            }
        }

        throw new InvalidOperationException($"The text {key} of {name} names {{{wanted}}}, which nothing fills in.");
    });

    /// <summary>A template with every <c>{name}</c> in it replaced.</summary>
    public static string Fill(string template, Func<string, string> word)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(word);
        var filled = new StringBuilder();
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0)
        {
            var close = template.IndexOf('}', open);
            filled.Append(template, at, open - at).Append(word(template[(open + 1)..close]));
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    private static string Unquoted(string text) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;

    /// <summary>The key of a value of the code: <c>LostRow</c> is <c>lost-row</c>.</summary>
    public static string KeyOf(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
