using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>What stands in front of a segment's parts: what it is, its length, a check sum, and where each part lies.</summary>
internal static class SegmentEnvelope
{
    /// <summary>Raised with any change of the bytes or of how texts are compared.</summary>
    public const int Format = 1;

    public const int FieldParts = 6;
    public static readonly int FieldCount = Enum.GetValues<SegmentFieldKind>().Length;
    public static readonly int PartCount = (int)SegmentPart.Fields + (FieldCount * FieldParts);

    private const int HeadLength = 32;

    private static ReadOnlySpan<byte> Magic => "Shisaku\x1A"u8;

    /// <summary>The parts with their envelope.</summary>
    /// <exception cref="ArgumentException">They are too much for one segment.</exception>
    public static byte[] Close(int listings, byte[][] parts)
    {
        var length = HeadLength + (PartCount * 2L * sizeof(int)) + parts.Sum(part => Padded(part.LongLength));
        if (length > Array.MaxLength)
        {
            throw new ArgumentException($"A search segment of {length:N0} bytes; at most {Array.MaxLength:N0} can be kept.", nameof(parts));
        }

        var bytes = new byte[length];
        var place = HeadLength + (PartCount * 2 * sizeof(int));
        for (var part = 0; part < PartCount; part++)
        {
            var entry = bytes.AsSpan(HeadLength + (part * 2 * sizeof(int)));
            BinaryPrimitives.WriteInt32LittleEndian(entry, place);
            BinaryPrimitives.WriteInt32LittleEndian(entry[sizeof(int)..], parts[part].Length);
            parts[part].CopyTo(bytes.AsSpan(place));
            place += (int)Padded(parts[part].Length);
        }

        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Format);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), listings);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), CheckSum(bytes.AsSpan(HeadLength), listings));
        return bytes;
    }

    /// <summary>How many listings, and for each part its place and its length.</summary>
    /// <exception cref="DamagedSegmentException">The bytes are not what was written.</exception>
    public static (int Listings, int[] Places) Open(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || !bytes.StartsWith(Magic))
        {
            throw new DamagedSegmentException($"Found {bytes.Length:N0} bytes that do not begin as a search segment.");
        }

        var format = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (format != Format)
        {
            throw new DamagedSegmentException($"Found a search segment of format {format}; this program reads format {Format}.");
        }

        var listings = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        if (length != bytes.Length || listings < 0 || length < HeadLength + (PartCount * 2 * sizeof(int)))
        {
            throw new DamagedSegmentException($"Found {bytes.Length:N0} bytes of a search segment that says it has {length:N0}.");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]) != CheckSum(bytes[HeadLength..], listings))
        {
            throw new DamagedSegmentException($"The check sum of a search segment of {length:N0} bytes does not agree with its bytes.");
        }

        return (listings, MemoryMarshal.Cast<byte, int>(bytes.Slice(HeadLength, PartCount * 2 * sizeof(int))).ToArray());
    }

    private static long Padded(long length) => (length + 7) & ~7L;

    /// <summary>Four sums side by side, so that memory and not arithmetic sets the pace. Guards against damage, not malice.</summary>
    internal static ulong CheckSum(ReadOnlySpan<byte> bytes, int listings)
    {
        const ulong Prime = 0x9E3779B185EBCA87;
        unchecked
        {
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            var (a, b, c, d) = ((ulong)listings, 1UL, 2UL, 3UL);
            while (words.Length >= 4)
            {
                a = BitOperations.RotateLeft((a ^ words[0]) * Prime, 29);
                b = BitOperations.RotateLeft((b ^ words[1]) * Prime, 29);
                c = BitOperations.RotateLeft((c ^ words[2]) * Prime, 29);
                d = BitOperations.RotateLeft((d ^ words[3]) * Prime, 29);
                words = words[4..];
            }

            foreach (var word in words)
            {
                a = BitOperations.RotateLeft((a ^ word) * Prime, 29);
            }

            foreach (var last in bytes[(bytes.Length & ~7)..])
            {
                b = BitOperations.RotateLeft((b ^ last) * Prime, 29);
            }

            return ((((((a * Prime) ^ b) * Prime) ^ c) * Prime) ^ d) * Prime;
        }
    }
}
