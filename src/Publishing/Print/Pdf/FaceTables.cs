using System.Buffers.Binary;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>The tables of a TrueType file, or of the first face of a collection.</summary>
/// <remarks>A file from the machine is not trusted: whatever does not hold together is no face (<see cref="InvalidDataException"/>).</remarks>
internal sealed class FaceTables
{
    private const uint Collection = 0x74746366; // ttcf
    private const uint TrueType = 0x00010000, TrueTypeOfApple = 0x74727565;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> tables = [];

    private FaceTables()
    {
    }

    /// <summary>A table; empty where there is none.</summary>
    public ReadOnlySpan<byte> this[string name] => tables.TryGetValue(name, out var table) ? table.Span : [];

    /// <summary>Reads the tables of a file.</summary>
    /// <exception cref="InvalidDataException">It is no TrueType face.</exception>
    public static FaceTables Of(byte[] file)
    {
        try
        {
            var at = U32(file, 0) == Collection ? (int)U32(file, 12) : 0;
            if (U32(file, at) is not (TrueType or TrueTypeOfApple))
            {
                throw new InvalidDataException("no TrueType outlines");
            }

            var faces = new FaceTables();
            int count = U16(file, at + 4);
            for (var table = 0; table < count; table++)
            {
                var entry = at + 12 + (16 * table);
                faces.tables[Encoding.ASCII.GetString(file, entry, 4)] =
                    file.AsMemory((int)U32(file, entry + 8), (int)U32(file, entry + 12));
            }

            return faces;
        }
        catch (Exception failure) when (failure is ArgumentException or OverflowException)
        {
            throw new InvalidDataException("a damaged face", failure);
        }
    }

    /// <summary>The unsigned number of two bytes at a place.</summary>
    public static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    /// <summary>The signed number of two bytes at a place.</summary>
    public static short I16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    /// <summary>The unsigned number of four bytes at a place.</summary>
    public static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
