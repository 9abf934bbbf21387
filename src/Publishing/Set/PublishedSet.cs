using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>All that is published of a list: a file of every format, what compares it with the year before, an index page, and the
/// digests of all of these.</summary>
/// <remarks>The same list gives the same bytes in every file.</remarks>
public static class PublishedSet
{
    /// <summary>The page that says what the files are.</summary>
    public const string IndexPage = "index.html";

    /// <summary>The digests of the files, as <c>sha256sum</c> writes and checks them.</summary>
    public const string Digests = "SHA256SUMS";

    /// <summary>Writes the set.</summary>
    /// <param name="publication">The list.</param>
    /// <param name="comparison">Its comparison with an earlier year; null for none.</param>
    /// <param name="open">Opens the file of a name, so that it can be written and read back; this method closes it.</param>
    /// <returns>The names of the files, in the order in which they were written.</returns>
    /// <exception cref="MissingFaceException">The machine has no face for the PDF.</exception>
    public static IReadOnlyList<string> Write(Publication publication, YearTables? comparison, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(open);
        var files = new List<WrittenFile>();
        foreach (var file in FilesOf(publication, comparison))
        {
            files.Add(Write(file, open));
        }

        var page = new PublishedFile(IndexPage, "text/html; charset=utf-8", FormatKind.Print, "", stream => IndexHtml.Write(publication, files, stream));
        var all = files.Append(Write(page, open)).ToList();
        using (var stream = open(Digests))
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            all.ForEach(file => writer.WriteLine($"{file.Sha256}  {file.File.Name}"));
        }

        return [.. all.Select(file => file.File.Name), Digests];
    }

    private static WrittenFile Write(PublishedFile file, Func<string, Stream> open)
    {
        using var stream = open(file.Name);
        file.Write(stream);
        stream.Flush();
        stream.Position = 0;
        return new WrittenFile(file, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private static IEnumerable<PublishedFile> FilesOf(Publication publication, YearTables? comparison)
    {
        foreach (var format in PublicationFormats.All)
        {
            yield return new PublishedFile(format.FileName, format.MediaType, format.Kind, "format." + format.Name, stream => format.Write([publication], stream));
        }

        // The columns of a wide table follow its list: a document's further tables have a file each.
        foreach (var list in PublishedList.All([publication]).Skip(1))
        {
            var number = list.Number.ToString(CultureInfo.InvariantCulture);
            yield return new PublishedFile($"wide-{number}.csv", PublicationFormats.Csv, FormatKind.Convenience, "format.wide-further", stream => WideTable.Write(list, stream))
            {
                Details = [("number", number)],
            };
        }

        if (comparison is not null)
        {
            var (earlier, later) = (Text(comparison.EarlierYear), Text(comparison.LaterYear));
            yield return new PublishedFile(
                $"comparison-{earlier}-{later}.xlsx", PublicationFormats.Workbook, FormatKind.Convenience, "format.comparison", comparison.WriteWorkbook)
            {
                Details = [("earlier", earlier), ("later", later)],
            };
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
