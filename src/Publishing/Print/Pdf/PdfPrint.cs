namespace Shisaku.Publishing;

/// <summary>Prints lists as PDF: landscape, headings repeated, an embedded face, tagged and with bookmarks.</summary>
internal static class PdfPrint
{
    /// <summary>Writes lists, one after the other, with the faces of this machine.</summary>
    /// <exception cref="MissingFaceException">It has no face for a Japanese table.</exception>
    public static void Write(IReadOnlyList<Publication> publications, Stream stream) =>
        Write(publications, stream, MachineFaces.OfThisMachine());

    /// <summary>Writes lists with the faces of some folders.</summary>
    /// <exception cref="MissingFaceException">They hold no face for a Japanese table.</exception>
    public static void Write(IReadOnlyList<Publication> publications, Stream stream, MachineFaces faces)
    {
        var letters = new PdfLetters(faces);
        using var file = new PdfFile(stream);
        var document = new PdfDocument(file, letters);
        var (title, isJapanese) = ("", false);
        foreach (var table in TableColumns.TablesOf(publications))
        {
            (title, isJapanese) = (title.Length == 0 ? table.Title : title, isJapanese || table.IsJapanese);
            new PdfTable(table, letters, document).Draw();
        }

        document.Finish(title, isJapanese ? "ja-JP" : "en");
    }
}
