using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>How the register writes what it keeps of a list: compressed JSON.</summary>
internal static class StoredJson
{
    private const int MostRoomAhead = 16 * 1024 * 1024;

    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutWhatFollows } },
        Converters = { new AmountConverter(), new CountConverter(), new JsonStringEnumConverter() },
    };

    /// <summary>JSON as it is stored.</summary>
    public static byte[] Packed(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(json);
        }

        return packed.ToArray();
    }

    /// <summary>The JSON of what is stored.</summary>
    public static ArraySegment<byte> Unpacked(byte[] packed)
    {
        // The last four bytes say how long it is, which spares copies of a list that is large.
        var length = packed.Length < sizeof(int) ? 0 : BitConverter.ToInt32(packed.AsSpan()[^sizeof(int)..]);
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream(Math.Clamp(length, 0, MostRoomAhead));
        gzip.CopyTo(json);
        return json.TryGetBuffer(out var buffer) ? buffer : json.ToArray();
    }

    // What has no setter is worked out from the rest.
    private static void WithoutWhatFollows(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { Set: null, AssociatedParameter: null }).ToList())
        {
            type.Properties.Remove(property);
        }
    }

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
