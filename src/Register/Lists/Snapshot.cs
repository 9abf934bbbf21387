using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>A list as the register keeps it.</summary>
/// <param name="List">The list.</param>
/// <param name="Decisions">The decisions that it was recovered with.</param>
/// <param name="Layout">What a person said of its columns, as a file; null where they were discovered.</param>
public sealed record StoredList(RecoveredList List, ImmutableArray<Decision> Decisions, string? Layout);

/// <summary>A list in bytes: all of it, so that what was published can be shown as it was, whatever later programs would
/// read.</summary>
/// <param name="Bytes">Compressed JSON.</param>
/// <param name="Sha256">Of the JSON: how it is compressed may change with the machine.</param>
internal sealed record Snapshot(byte[] Bytes, string Sha256)
{
    /// <summary>The snapshot of a list.</summary>
    public static Snapshot Of(StoredList list)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(list with { List = WithoutRepeatedPrint(list.List) }, StoredJson.Options);
        return new Snapshot(StoredJson.Packed(json), Hash(json));
    }

    /// <summary>The list that a snapshot keeps.</summary>
    /// <exception cref="InvalidDataException">It is not what was stored.</exception>
    public StoredList Read()
    {
        try
        {
            var json = StoredJson.Unpacked(Bytes);
            if (Hash(json) != Sha256)
            {
                throw new InvalidDataException("The snapshot is not what was stored: its hash differs.");
            }

            var list = JsonSerializer.Deserialize<StoredList>(json, StoredJson.Options)!;
            return list with { List = WithRepeatedPrint(list.List) };
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    private static string Hash(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));

    // The tables of a document share its print, which is kept once.
    internal static RecoveredList WithoutRepeatedPrint(RecoveredList list) => list with
    {
        Others = [.. list.Others.Select(other => other.Printed.Rows == list.Printed.Rows
            ? other with { Printed = other.Printed with { Rows = [] } } : other)],
    };

    internal static RecoveredList WithRepeatedPrint(RecoveredList list) => list with
    {
        Others = [.. list.Others.Select(other => other.Printed.Rows.IsEmpty
            ? other with { Printed = other.Printed with { Rows = list.Printed.Rows } } : other)],
    };
}
