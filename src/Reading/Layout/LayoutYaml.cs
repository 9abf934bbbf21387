using System.Globalization;
using System.Text;
using Shisaku.Budget;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Shisaku.Reading;

/// <summary>Reads the YAML of a layout, and words what is wrong with it.</summary>
internal static class LayoutYaml
{
    private const int MostBytes = ReadingLimits.Megabyte;
    private const int MostNested = 10;
    private const int ShownLetters = 60;

    /// <summary>The one document of a file.</summary>
    /// <exception cref="UnusableLayoutException">It is no YAML, or too much of it.</exception>
    public static YamlNode Read(Stream stream)
    {
        var text = TextOf(stream);
        try
        {
            RefuseUnread(text);
            var yaml = new YamlStream();
            using var reader = new StringReader(text);
            yaml.Load(reader);
            return yaml.Documents is [var document] ? document.RootNode : throw Refusal(1, ListLayout.Format, "layout.empty");
        }
        catch (YamlException failure)
        {
            var isDouble = failure.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase);
            throw Refusal(LineWithTab(text) ?? (int)failure.Start.Line, "YAML", isDouble ? "layout.double" : "layout.yaml");
        }
    }

    /// <summary>A refusal in both languages.</summary>
    public static UnusableLayoutException Refusal(int line, string key, string reason, params (string Name, string Value)[] details)
    {
        return new(Text(ReadingText.English), Text(ReadingText.Japanese));

        string Text(ReadingText texts) => texts.Fill(
            "layout",
            ("line", line.ToString(CultureInfo.InvariantCulture)),
            ("key", OnOneLine(key.Length == 0 ? ListLayout.Format : key)),
            ("what", texts.Fill(reason, details)));
    }

    /// <summary>A text as it fits into a message.</summary>
    public static string OnOneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > ShownLetters ? line[..ShownLetters] + "..." : line;
    }

    /// <summary>The first line that a tab sets in, which YAML forbids and editors hide; the parser names a line near it.</summary>
    private static int? LineWithTab(string text)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, line => line[..^line.TrimStart().Length].Contains('\t', StringComparison.Ordinal) && line.Trim().Length > 0);
        return at < 0 ? null : at + 1;
    }

    private static string TextOf(Stream stream)
    {
        using var bytes = new MemoryStream();
        var part = new byte[65_536];
        for (var read = stream.Read(part); read > 0; read = stream.Read(part))
        {
            bytes.Write(part, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw Refusal(1, ListLayout.Format, "layout.large");
            }
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Refusal(1, ListLayout.Format, "layout.encoding");
        }
    }

    /// <summary>Refuses what no layout needs before anything is built from it: deep nesting, references.</summary>
    private static void RefuseUnread(string text)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        var nested = 0;
        while (parser.MoveNext())
        {
            nested += parser.Current!.NestingIncrease;
            if (nested > MostNested || parser.Current is AnchorAlias)
            {
                throw Refusal((int)parser.Current.Start.Line, "YAML", "layout.nested");
            }
        }
    }
}
