using System.Buffers.Binary;
using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>A list as pages read it: what <see cref="Snapshot"/> keeps, in bytes that take a tenth of the time to read. What there are
/// thousands of (rows, cells, listings, sums) is written in numbers and texts; the rest, of which there is little, as JSON.</summary>
/// <remarks>It repeats the snapshot, which alone is hashed into the journal; <c>verify</c> holds one against the other.</remarks>
internal static class CompactList
{
    /// <summary>Raised with any change of the bytes: those of another format are made anew.</summary>
    private const int Format = 1;

    // Format, length, check sum, length of the JSON, place of the texts.
    private const int HeadLength = 24;

    /// <summary>The list in bytes.</summary>
    public static byte[] Of(StoredList list)
    {
        var writer = new CompactWriter();
        CompactPrint.Write(writer, list.List.Printed.Rows);
        var listings = new ListingsWriter(writer);
        foreach (var measure in list.List.List.Policies.SelectMany(policy => policy.Measures))
        {
            writer.Many(measure.Listings, listings.Write);
        }

        CompactPrint.Write(writer, list.List.Cells);
        CompactPrint.Write(writer, list.List.Checks);
        var numbers = writer.Written.Length;
        writer.WriteTexts();
        var json = JsonSerializer.SerializeToUtf8Bytes(list with { List = Rest(Snapshot.WithoutRepeatedPrint(list.List)) }, StoredJson.Options);

        var bytes = new byte[HeadLength + json.Length + writer.Written.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Format);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), json.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20), HeadLength + json.Length + numbers);
        json.CopyTo(bytes, HeadLength);
        writer.Written.CopyTo(bytes.AsSpan(HeadLength + json.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), SegmentEnvelope.CheckSum(bytes.AsSpan(16), Format));
        return bytes;
    }

    /// <summary>The list; null where the bytes are damaged or of another format.</summary>
    public static StoredList? Read(byte[] bytes)
    {
        if (bytes.Length < HeadLength || BinaryPrimitives.ReadInt32LittleEndian(bytes) != Format
            || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) != bytes.Length
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8)) != SegmentEnvelope.CheckSum(bytes.AsSpan(16), Format))
        {
            return null;
        }

        var json = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(16));
        var rest = JsonSerializer.Deserialize<StoredList>(bytes.AsSpan(HeadLength, json), StoredJson.Options)!;
        var reader = new CompactReader(bytes, HeadLength + json, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(20)));
        return rest with { List = Snapshot.WithRepeatedPrint(Whole(rest.List, reader)) };
    }

    private static RecoveredList Rest(RecoveredList list) => list with
    {
        Printed = list.Printed with { Rows = [] },
        List = list.List with
        {
            Policies = [.. list.List.Policies.Select(policy => policy with { Measures = [.. policy.Measures.Select(measure => measure with { Listings = [] })] })],
        },
        Cells = [],
        Checks = [],
    };

    // In the order in which it was written.
    private static RecoveredList Whole(RecoveredList rest, CompactReader reader)
    {
        var printed = rest.Printed with { Rows = CompactPrint.Rows(reader) };
        var listings = new ListingsReader(reader);
        Func<Listing> listing = listings.Read;
        var policies = rest.List.Policies.Select(policy => policy with
        {
            Measures = [.. policy.Measures.Select(measure => measure with { Listings = reader.Many(listing) })],
        });
        var list = rest.List with { Policies = [.. policies] };
        return rest with { Printed = printed, List = list, Cells = CompactPrint.Cells(reader), Checks = CompactPrint.Checks(reader) };
    }
}
