using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Reads the data package of a list: the tables of open data as CSV in a ZIP archive.</summary>
internal static class PackageForm
{
    private const string MediaType = "application/zip";
    private const int HeaderLength = 30, NameLengthAt = 26;

    private static ReadOnlySpan<byte> Descriptor => "datapackage.json"u8;

    /// <summary>Whether a ZIP archive has the descriptor of a data package, not within another archive that it holds.</summary>
    public static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; bytes[from..].IndexOf(Descriptor) is >= 0 and var found; from += found + 1)
        {
            var header = from + found - HeaderLength;
            if (header >= 0 && bytes[header..].StartsWith("PK\x03\x04"u8)
                && BinaryPrimitives.ReadUInt16LittleEndian(bytes[(header + NameLengthAt)..]) == Descriptor.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The list as printed.</summary>
    public static ReadContent Read(FileBytes file)
    {
        try
        {
            using var bytes = file.Open();
            WorkbookArchive.RefuseTooLarge(bytes);
            bytes.Position = 0;
            using var archive = new ZipArchive(bytes, ZipArchiveMode.Read);
            if (archive.GetEntry(PathOf(FormTables.Observations)) is null)
            {
                throw new FileSignature(UnreadableReason.Archive, "file.zip").Refusal(); // a package of something else
            }

            var tables = new FormTables();
            foreach (var (name, _) in FormTables.Read)
            {
                if (archive.GetEntry(PathOf(name)) is { } entry)
                {
                    tables.Add(name, Rows(entry), isGuarded: true);
                }
            }

            return OpenDataForm.Read(tables, MediaType, null) ?? throw Damaged("package.tables");
        }
        catch (InvalidDataException)
        {
            throw Damaged("package.archive");
        }
    }

    private static ImmutableArray<PrintedRow> Rows(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        return TextReading.Read(FileBytes.Read(part).Span).Rows;
    }

    private static string PathOf(string table) => $"data/{table}.csv";

    private static UnreadableListException Damaged(string what) => UnreadableListException.Because(UnreadableReason.DamagedDocument, ("what", what));
}
