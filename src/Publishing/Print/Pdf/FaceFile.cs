using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>Puts tables together into a TrueType file.</summary>
internal static class FaceFile
{
    private const uint TrueType = 0x00010000, CheckSumOfAll = 0xB1B0AFBA;
    private const int CheckSumInHead = 8;

    /// <summary>The file.</summary>
    public static byte[] Of(SortedDictionary<string, byte[]> tables)
    {
        BinaryPrimitives.WriteUInt32BigEndian(tables["head"].AsSpan(CheckSumInHead), 0);
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Values.Sum(table => Padded(table.Length))];
        var power = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, TrueType);
        Write16(4, tables.Count);
        Write16(6, 16 << power);
        Write16(8, power);
        Write16(10, (16 * tables.Count) - (16 << power));
        var (entry, place, head) = (12, start, 0);
        foreach (var (name, table) in tables)
        {
            head = name == "head" ? place : head;
            table.CopyTo(file, place);
            Encoding.ASCII.GetBytes(name).CopyTo(file, entry);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), CheckSum(file.AsSpan(place, Padded(table.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 8), (uint)place);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 12), (uint)table.Length);
            (entry, place) = (entry + 16, place + Padded(table.Length));
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + CheckSumInHead), unchecked(CheckSumOfAll - CheckSum(file)));
        return file;

        void Write16(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)value);
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;

    private static uint CheckSum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var at = 0; at < bytes.Length; at += 4)
        {
            sum = unchecked(sum + FaceTables.U32(bytes, at));
        }

        return sum;
    }
}
