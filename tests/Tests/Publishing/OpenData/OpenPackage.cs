using System.IO.Compression;
using System.Text;
using Shisaku.Publishing;

namespace Shisaku.Tests.Publishing.OpenData;

/// <summary>A data package as another program opens it: its files, and its tables as rows of fields.</summary>
internal sealed class OpenPackage
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the tables in the package, conveniences left out.</summary>
    public IEnumerable<string> Tables =>
        Files.Keys.Where(name => name.StartsWith("data/", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal)).ToList();

    public static byte[] Bytes(params Publication[] publications)
    {
        using var stream = new MemoryStream();
        PublicationFormats.ForFile("x.zip")!.Write(publications, stream);
        return stream.ToArray();
    }

    public static OpenPackage Of(params Publication[] publications) => Of(Bytes(publications));

    public static OpenPackage Of(byte[] archived)
    {
        var package = new OpenPackage();
        using var archive = new ZipArchive(new MemoryStream(archived));
        foreach (var entry in archive.Entries)
        {
            package.Files.Add(entry.FullName, Content(entry));
        }

        return package;
    }

    /// <summary>The text of a file, its byte order mark taken off.</summary>
    public string Text(string name)
    {
        var bytes = Files[name];
        return Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsSpan(ByteOrderMark.Length) : bytes);
    }

    public bool HasByteOrderMark(string name) => Files[name].AsSpan().StartsWith(ByteOrderMark);

    /// <summary>Replaces the first occurrence in a file, which must be there.</summary>
    public void Spoil(string name, string was, string becomes)
    {
        var text = Text(name);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name} has no {was}");
        Files[name] = [.. HasByteOrderMark(name) ? ByteOrderMark : [], .. Encoding.UTF8.GetBytes(text[..at] + becomes + text[(at + was.Length)..])];
    }

    /// <summary>The rows of a table, its headings first, as RFC 4180 has them.</summary>
    public List<string[]> Rows(string name) => Parsed(Text(name));

    /// <summary>The rows of a table of the package by their headings, formulas unguarded in columns of text.</summary>
    public IEnumerable<Dictionary<string, string>> Records(string table)
    {
        var rows = Rows($"data/{table}.csv");
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(
            pair => pair.First, pair => pair.Second is ['\'', .. var text] ? text : pair.Second));
    }

    /// <summary>The parts of the workbook by name.</summary>
    public Dictionary<string, string> Workbook()
    {
        using var archive = new ZipArchive(new MemoryStream(Files["data/open-data.xlsx"]));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry => Encoding.UTF8.GetString(Content(entry)));
    }

    public void SpoilWorkbookPart(string part) => Rewrite(Workbook().Append(new(part, "<x/>")), "", "", "");

    public void SpoilWorkbook(string part, string was, string becomes) => Rewrite(Workbook(), part, was, becomes);

    private void Rewrite(IEnumerable<KeyValuePair<string, string>> parts, string part, string was, string becomes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                Assert.True(name != part || text.Contains(was, StringComparison.Ordinal), $"{part} has no {was}");
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(name == part ? text.Replace(was, becomes, StringComparison.Ordinal) : text);
            }
        }

        Files["data/open-data.xlsx"] = stream.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static List<string[]> Parsed(string text)
    {
        var (rows, row, field, isQuoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[++at]);
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter is ',' or '\n' && !isQuoted)
            {
                row.Add(field.ToString());
                field.Clear();
                if (letter == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else if (isQuoted || letter != '\r')
            {
                field.Append(letter);
            }
        }

        return rows;
    }
}
