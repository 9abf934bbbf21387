using System.IO.Compression;

namespace Shisaku.Reading;

/// <summary>The ZIP archive that a workbook is.</summary>
internal static class WorkbookArchive
{
    private const int SmallPart = 16 * ReadingLimits.Megabyte;

    /// <summary>Refuses an archive that would unpack to more than the limits.</summary>
    /// <remarks>Each part is unpacked once and counted, for the size that an archive states need not be true.</remarks>
    /// <param name="file">The archive.</param>
    /// <param name="most">Bytes in all parts together.</param>
    public static void RefuseTooLarge(Stream file, long most = ReadingLimits.UnpackedBytes)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > ReadingLimits.Parts)
        {
            throw Refusal(most);
        }

        var buffer = new byte[64 * 1024];
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            var before = unpacked;
            using var part = entry.Open();
            while (part.Read(buffer) is > 0 and var read)
            {
                unpacked += read;
                var size = unpacked - before;
                if (unpacked > most
                    || (size > SmallPart && size / ReadingLimits.UnpackedRatio > entry.CompressedLength))
                {
                    throw Refusal(most);
                }
            }
        }
    }

    private static UnreadableListException Refusal(long most)
        => UnreadableListException.Because(
            UnreadableReason.TooLargeUnpacked,
            ("limit", most), ("ratio", ReadingLimits.UnpackedRatio), ("parts", ReadingLimits.Parts));
}
