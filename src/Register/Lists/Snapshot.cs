using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new AmountConverter(), new CountConverter(), new JsonStringEnumConverter() },
    };

    /// <summary>The snapshot of a list.</summary>
    public static Snapshot Of(StoredList list)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(list with { List = WithoutRepeatedPrint(list.List) }, Options);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(json);
        }

        return new Snapshot(compressed.ToArray(), Hash(json));
    }

    /// <summary>The list that a snapshot keeps.</summary>
    /// <exception cref="InvalidDataException">It is not what was stored.</exception>
    public StoredList Read()
    {
        try
        {
            var json = Json();
            if (Hash(json) != Sha256)
            {
                throw new InvalidDataException("The snapshot is not what was stored: its hash differs.");
            }

            var list = JsonSerializer.Deserialize<StoredList>(json, Options)!;
            return list with { List = WithRepeatedPrint(list.List) };
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    private byte[] Json()
    {
        using var gzip = new GZipStream(new MemoryStream(Bytes), CompressionMode.Decompress);
        using var json = new MemoryStream();
        gzip.CopyTo(json);
        return json.ToArray();
    }

    private static string Hash(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    // The tables of a document share its print, which is kept once.
    private static RecoveredList WithoutRepeatedPrint(RecoveredList list) => list with
    {
        Others = [.. list.Others.Select(other => other.Printed.Rows == list.Printed.Rows
            ? other with { Printed = other.Printed with { Rows = [] } } : other)],
    };

    private static RecoveredList WithRepeatedPrint(RecoveredList list) => list with
    {
        Others = [.. list.Others.Select(other => other.Printed.Rows.IsEmpty
            ? other with { Printed = other.Printed with { Rows = list.Printed.Rows } } : other)],
    };

    /// <summary>A blank is null, an undecided amount a question mark.</summary>
    private sealed class AmountConverter : JsonConverter<Amount>
    {
        private const string Undecided = "?";

        public override bool HandleNull => true;

        public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => Amount.Blank,
            JsonTokenType.String => Amount.Undecided,
            _ => Amount.Of(reader.GetInt64()),
        };

        public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
        {
            if (value.IsKnown)
            {
                writer.WriteNumberValue(value.Counted);
            }
            else if (value.IsUndecided)
            {
                writer.WriteStringValue(Undecided);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private sealed class CountConverter : JsonConverter<BigInteger>
    {
        public override BigInteger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            BigInteger.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, BigInteger value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }
}
