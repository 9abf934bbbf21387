using System.Runtime.InteropServices;

namespace Shisaku.Reading;

/// <summary>A kind of file that is told by its first bytes and that is not plain text.</summary>
/// <param name="Reason">Why it can't be read; of a workbook or page, which can: what is wrong where it can't.</param>
/// <param name="Key">The key of its name in <see cref="ReadingText"/>.</param>
internal sealed record FileSignature(UnreadableReason Reason, string Key)
{
    /// <summary>The key of a workbook that is read (.xlsx, .xlsm).</summary>
    public const string Workbook = "file.workbook";

    /// <summary>The key of a page that is read.</summary>
    public const string Html = "file.html";

    /// <summary>The key of a PDF, which is read where it has text.</summary>
    public const string Pdf = "file.pdf";

    /// <summary>The key of a data package, which is read.</summary>
    public const string Package = "file.package";

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (byte[] Start, FileSignature Signature)[] Known =
    [
        ("%PDF-"u8.ToArray(), new(UnreadableReason.DamagedPdf, Pdf)),
        ("{\\rtf"u8.ToArray(), new(UnreadableReason.NotSupportedYet, "file.rtf")),
        ([0x89, .. "PNG\r\n"u8], new(UnreadableReason.Picture, "file.png")),
        ([0xFF, 0xD8, 0xFF], new(UnreadableReason.Picture, "file.jpeg")),
        ("GIF87a"u8.ToArray(), new(UnreadableReason.Picture, "file.gif")),
        ("GIF89a"u8.ToArray(), new(UnreadableReason.Picture, "file.gif")),
        ([.. "II*"u8, 0], new(UnreadableReason.Picture, "file.tiff")),
        ([.. "MM"u8, 0, (byte)'*'], new(UnreadableReason.Picture, "file.tiff")),
        ("PAR1"u8.ToArray(), new(UnreadableReason.Parquet, "file.parquet")),
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

        return bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8) ? InZip(bytes)
            : bytes.StartsWith(CompoundFile) ? InCompoundFile(bytes)
            : MarkupStart.KindOf(bytes) switch
            {
                MarkupKind.Html => new(UnreadableReason.NoTable, Html),
                MarkupKind.Xml => new(UnreadableReason.NotSupportedYet, "file.xml"),
                _ => null,
            };
    }

    /// <summary>The exception that refuses such a file.</summary>
    public UnreadableListException Refusal() => UnreadableListException.Because(Reason, ("file", Key));

    // The names of a ZIP archive's entries stand uncompressed in it, so that a workbook is known without unpacking, and
    // one that was cut off too. What may hold a workbook as a part comes first.
    private static FileSignature InZip(ReadOnlySpan<byte> bytes)
        => bytes.IndexOf("word/document.xml"u8) >= 0 ? new(UnreadableReason.NotSupportedYet, "file.word")
            : bytes.IndexOf("ppt/presentation.xml"u8) >= 0 ? new(UnreadableReason.NotSupportedYet, "file.slides")
            : bytes.IndexOf("application/vnd.oasis.opendocument."u8) >= 0 ? new(UnreadableReason.NotSupportedYet, "file.opendocument")
            : PackageForm.IsIn(bytes) ? new(UnreadableReason.Archive, Package)
            : bytes.IndexOf("xl/workbook.bin"u8) >= 0 ? new(UnreadableReason.OtherWorkbook, "file.binary-workbook")
            : bytes.IndexOf("xl/work"u8) >= 0 ? new(UnreadableReason.DamagedWorkbook, Workbook)
            : new(UnreadableReason.Archive, "file.zip");

    // An old Office document is a small file system; its folder names its streams in UTF-16.
    private static FileSignature InCompoundFile(ReadOnlySpan<byte> bytes)
        => Holds(bytes, "EncryptedPackage") ? new(UnreadableReason.Encrypted, "file.encrypted")
            : Holds(bytes, "Workbook") || Holds(bytes, "Book") ? new(UnreadableReason.OtherWorkbook, "file.old-workbook")
            : new(UnreadableReason.NotSupportedYet, "file.old-office");

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream)
        => bytes.IndexOf(MemoryMarshal.AsBytes((stream + '\0').AsSpan())) >= 0;
}
