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
    private const int Format = 2;

    // Format, length, check sum; length of the JSON, and where the rows, the cells, the sums and the texts begin.
    private const int HeadLength = 36;

    /// <summary>The list in bytes.</summary>
    public static byte[] Of(StoredList list)
    {
        var writer = new CompactWriter();
        var listings = new ListingsWriter(writer);
        foreach (var measure in list.List.List.Policies.SelectMany(policy => policy.Measures))
        {
            writer.Many(measure.Listings, listings.Write);
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(list with { List = Rest(Snapshot.WithoutRepeatedPrint(list.List)) }, StoredJson.Options);
        var places = new[] { json.Length, 0, 0, 0, 0 };
        Write(1, () => CompactPrint.Write(writer, list.List.Printed.Rows));
        Write(2, () => CompactPrint.Write(writer, list.List.Cells));
        Write(3, () => CompactPrint.Write(writer, list.List.Checks));
        Write(4, writer.WriteTexts);

        var bytes = new byte[HeadLength + json.Length + writer.Written.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Format);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length);
        for (var place = 0; place < places.Length; place++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16 + (place * sizeof(int))), places[place]);
        }

        json.CopyTo(bytes, HeadLength);
        writer.Written.CopyTo(bytes.AsSpan(HeadLength + json.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), SegmentEnvelope.CheckSum(bytes.AsSpan(16), Format));
        return bytes;

        void Write(int place, Action part)
        {
            places[place] = HeadLength + json.Length + writer.Written.Length;
            part();
        }
    }

    /// <summary>The list; null where the bytes are damaged or of another format. Its print, cells and sums, which most pages do not show,
    /// are read when they are first asked for.</summary>
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
        var texts = CompactTexts.At(bytes, Place(4));
        var list = rest.List with { List = WithListings(rest.List.List, From(HeadLength + json)) };
        return rest with
        {
            List = Snapshot.WithRepeatedPrint(list.With(
                () => CompactPrint.Rows(From(Place(1))), () => CompactPrint.Cells(From(Place(2))), () => CompactPrint.Checks(From(Place(3))))),
        };

        int Place(int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(16 + (place * sizeof(int))));

        CompactReader From(int place) => new(bytes, place, texts);
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

    // In the order in which they were written.
    private static ProgrammeList WithListings(ProgrammeList rest, CompactReader reader)
    {
        Func<Listing> listing = new ListingsReader(reader).Read;
        return rest with
        {
            Policies =
            [
                .. rest.Policies.Select(policy => policy with
                {
                    Measures = [.. policy.Measures.Select(measure => measure with { Listings = reader.Many(listing) })],
                }),
            ],
        };
    }
}
