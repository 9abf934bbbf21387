using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>A format in which recovered lists can be written.</summary>
/// <param name="Ending">The file ending that picks it, with its full stop.</param>
/// <param name="Write">Writes one or several lists.</param>
public sealed record PublicationFormat(string Ending, Action<IReadOnlyList<Publication>, Stream> Write);

/// <summary>The formats in which lists are published, picked by the ending of a file name.</summary>
public static class PublicationFormats
{
    /// <summary>Every format, in the order in which help names them.</summary>
    public static IReadOnlyList<PublicationFormat> All { get; } =
    [
        new(".json", (publications, stream) => RecoveredListJson.Write([.. publications.Select(each => each.List)], stream)),
        new(".csv", LongForm.Write),
        new(".xlsx", WorkbookPrint.Write),
        new(".pdf", PdfPrint.Write),
        new(".zip", DataPackage.Write),
    ];

    /// <summary>The format that a file's ending picks; null where none does.</summary>
    public static PublicationFormat? ForFile(string path)
    {
        var ending = Path.GetExtension(path);
        return All.FirstOrDefault(format => format.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase));
    }
}
