using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Shisaku.Reading;

/// <summary>The links between the parts of a workbook. Some programs write links to parts that they leave out, such as a theme; what
/// opens workbooks stumbles over these.</summary>
internal static class WorkbookLinks
{
    private const string Ending = ".rels", Folder = "_rels/";
    private const int MostBytes = ReadingLimits.Megabyte;
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The workbook without links to what it does not hold; null where it has none of these.</summary>
    /// <param name="file">A workbook that is not too large unpacked (<see cref="WorkbookArchive.RefuseTooLarge"/>).</param>
    public static MemoryStream? Mended(Stream file)
    {
        file.Position = 0;
        var mended = new Dictionary<string, XDocument>(StringComparer.Ordinal);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            var parts = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && entry.Length < MostBytes))
            {
                if (Whole(entry, parts) is { } links)
                {
                    mended[entry.FullName] = links;
                }
            }
        }

        file.Position = 0;
        return mended.Count == 0 ? null : Copy(file, mended);
    }

    private static XDocument? Whole(ZipArchiveEntry entry, HashSet<string> parts)
    {
        using var part = entry.Open();
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostBytes });
        var links = XDocument.Load(reader);
        var at = entry.FullName.LastIndexOf(Folder, StringComparison.OrdinalIgnoreCase);
        var root = new Uri("https://workbook.example/" + (at < 0 ? "" : entry.FullName[..at]));
        var lost = links.Descendants(Package + "Relationship").Where(link => (string?)link.Attribute("TargetMode") != "External"
            && Uri.TryCreate(root, (string?)link.Attribute("Target") ?? "", out var target) && target.Host == root.Host
            && !parts.Contains(Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/'))).ToList();
        lost.ForEach(link => link.Remove());
        return lost.Count == 0 ? null : links;
    }

    private static MemoryStream Copy(Stream file, Dictionary<string, XDocument> mended)
    {
        var copy = new MemoryStream();
        using (var from = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var part = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (mended.TryGetValue(entry.FullName, out var links))
                {
                    links.Save(part);
                    continue;
                }

                using var old = entry.Open();
                old.CopyTo(part);
            }
        }

        copy.Position = 0;
        return copy;
    }
}
