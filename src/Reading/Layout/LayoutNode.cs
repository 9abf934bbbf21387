using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;
using YamlDotNet.RepresentationModel;

namespace Shisaku.Reading;

/// <summary>A value in a layout's file, with its line and the key it stands under.</summary>
internal sealed class LayoutNode
{
    private readonly YamlNode node;
    private readonly string key;

    private LayoutNode(YamlNode node, string key, int line) => (this.node, this.key, Line) = (node, key, line);

    /// <summary>Its line.</summary>
    public int Line { get; }

    /// <summary>Whether it is written as a whole number.</summary>
    public bool IsNumber => node is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } scalar && IsWhole(scalar.Value, out _);

    /// <summary>The whole of a file.</summary>
    public static LayoutNode Root(Stream stream) => new(LayoutYaml.Read(stream), "", 1);

    /// <summary>The value of a key, or null where it is not given.</summary>
    public LayoutNode? Find(string name) => Entries().TryGetValue(name, out var found) ? found : null;

    /// <summary>Refuses every key but these.</summary>
    public void AllowOnly(params IEnumerable<string> names)
    {
        var known = names.ToList();
        foreach (var (name, value) in Entries())
        {
            if (!known.Contains(name))
            {
                throw value.Wrong("layout.unknown-key", ("expected", string.Join(", ", known)));
            }
        }
    }

    /// <summary>The entries of a list.</summary>
    public List<LayoutNode> Items() => node is YamlSequenceNode sequence
        ? [.. sequence.Children.Select((child, index) => new LayoutNode(child, $"{key}[{index + 1}]", LineOf(child)))]
        : throw Wrong("layout.no-list", ("found", Shown()));

    /// <summary>A text.</summary>
    public string Text() => node is YamlScalarNode { Value: { } value } && value.Trim().Length > 0
        ? value.Trim()
        : throw Wrong("layout.no-text", ("found", Shown()));

    /// <summary>A key, as sums name columns: letters, digits and hyphens.</summary>
    public string Key() => Text() is var text && text.All(sign => char.IsLetterOrDigit(sign) || sign == '-')
        ? text
        : throw Wrong("layout.bad-key", ("found", Shown()));

    /// <summary>A whole number.</summary>
    public int Number(int least, int most) => node is YamlScalarNode scalar && IsWhole(scalar.Value, out var number) && number >= least && number <= most
        ? number
        : throw Wrong("layout.no-number", ("found", Shown()), ("expected", $"{Whole(least)}-{Whole(most)}"));

    /// <summary>One of several words.</summary>
    public string OneOf(params string[] words) => node is YamlScalarNode { Value: { } value } && words.Contains(value)
        ? value
        : throw Wrong("layout.no-word", ("found", Shown()), ("expected", string.Join(", ", words)));

    /// <summary>What a column holds.</summary>
    public LayoutRole Role()
    {
        var roles = Enum.GetValues<LayoutRole>();
        string[] words = [.. roles.Select(LayoutColumn.WordOf)];
        return roles[Array.IndexOf(words, OneOf(words))];
    }

    /// <summary>The refusal of this value.</summary>
    public UnusableLayoutException Wrong(string reason, params (string Name, string Value)[] details) =>
        LayoutYaml.Refusal(Line, key, reason, details);

    /// <summary>The refusal of a value that lacks a key.</summary>
    public UnusableLayoutException Lacks(string name) => LayoutYaml.Refusal(Line, Under(name), "layout.lacks");

    private Dictionary<string, LayoutNode> Entries()
    {
        if (node is not YamlMappingNode mapping)
        {
            throw Wrong("layout.no-keys", ("found", Shown()));
        }

        var entries = new Dictionary<string, LayoutNode>(StringComparer.Ordinal);
        foreach (var (name, value) in mapping.Children)
        {
            var text = name is YamlScalarNode { Value: { } given } ? given : "?";
            entries[text] = new LayoutNode(value, Under(text), LineOf(name));
        }

        return entries;
    }

    private string Under(string name) => key.Length == 0 ? name : $"{key}.{name}";

    private string Shown() => node switch
    {
        YamlScalarNode { Value: { } value } => $"\"{LayoutYaml.OnOneLine(value)}\"",
        YamlSequenceNode => "[ ]",
        _ => "{ }",
    };

    private static bool IsWhole(string? text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int LineOf(YamlNode node) => (int)node.Start.Line;

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
