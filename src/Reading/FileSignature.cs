namespace Shisaku.Reading;

/// <summary>A kind of file that is told by its first bytes and that is not text.</summary>
/// <param name="Reason">Why it can't be read.</param>
/// <param name="Key">The key of its name in <see cref="ReadingText"/>.</param>
internal sealed record FileSignature(UnreadableReason Reason, string Key)
{
    private static readonly (byte[] Start, FileSignature Signature)[] Known =
    [
        ("{\\rtf"u8.ToArray(), new(UnreadableReason.NotSupportedYet, "file.rtf")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new(UnreadableReason.NotSupportedYet, "file.old-office")),
        ([0x89, .. "PNG\r\n"u8], new(UnreadableReason.Picture, "file.png")),
        ([0xFF, 0xD8, 0xFF], new(UnreadableReason.Picture, "file.jpeg")),
        ("GIF87a"u8.ToArray(), new(UnreadableReason.Picture, "file.gif")),
        ("GIF89a"u8.ToArray(), new(UnreadableReason.Picture, "file.gif")),
        ([.. "II*"u8, 0], new(UnreadableReason.Picture, "file.tiff")),
        ([.. "MM"u8, 0, (byte)'*'], new(UnreadableReason.Picture, "file.tiff")),
        ([0x1F, 0x8B], new(UnreadableReason.Archive, "file.gzip")),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], new(UnreadableReason.Archive, "file.7z")),
        ([.. "Rar!"u8, 0x1A, 0x07], new(UnreadableReason.Archive, "file.rar")),
        ([0xFD, .. "7zXZ"u8, 0], new(UnreadableReason.Archive, "file.xz")),
        ([0xFF, 0xFE, 0, 0], new(UnreadableReason.OtherEncoding, "encoding.utf-32")),
        ([0, 0, 0xFE, 0xFF], new(UnreadableReason.OtherEncoding, "encoding.utf-32")),
    ];

    /// <summary>What the file is, or null where nothing speaks against text.</summary>
    public static FileSignature? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, signature) in Known)
        {
            if (bytes.StartsWith(start))
            {
                return signature;
            }
        }

        return bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8) ? InZip(bytes) : Markup(bytes);
    }

    /// <summary>The exception that refuses such a file.</summary>
    public UnreadableListException Refusal() => UnreadableListException.Because(Reason, ("file", Key));

    // The names of a ZIP archive's entries stand uncompressed in it, so that a workbook is known without unpacking.
    private static FileSignature InZip(ReadOnlySpan<byte> bytes)
        => bytes.IndexOf("xl/workbook."u8) >= 0 ? new(UnreadableReason.NotSupportedYet, "file.workbook")
            : bytes.IndexOf("word/document.xml"u8) >= 0 ? new(UnreadableReason.NotSupportedYet, "file.word")
            : bytes.IndexOf("application/vnd.oasis.opendocument."u8) >= 0 ? new(UnreadableReason.NotSupportedYet, "file.opendocument")
            : new(UnreadableReason.Archive, "file.zip");

    private static FileSignature? Markup(ReadOnlySpan<byte> bytes)
    {
        Span<byte> start = stackalloc byte[14];
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        while (text is [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..])
        {
            text = text[1..];
        }

        text = text[..Math.Min(text.Length, start.Length)];
        System.Text.Ascii.ToLower(text, start, out var written);
        start = start[..written];
        return start.StartsWith("<!doctype html"u8) || start.StartsWith("<html"u8)
            ? new(UnreadableReason.NotSupportedYet, "file.html")
            : start.StartsWith("<?xml"u8) ? new(UnreadableReason.NotSupportedYet, "file.xml") : null;
    }
}
