using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>Writes a PDF file object by object, each gone from memory once it is written. It holds no date and no chance: its
/// name for itself is the hash of what it says.</summary>
internal sealed class PdfFile : IDisposable
{
    private const int ObjectsInStream = 200;

    private readonly Stream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // By object: its place in the file, or -(number of its stream * ObjectsInStream + place in it) - 1.
    private readonly List<long> places = [0];
    private readonly List<(int Number, string Text)> small = [];
    private long length;

    public PdfFile(Stream stream)
    {
        this.stream = stream;
        Put(Encoding.Latin1.GetBytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
    }

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        places.Add(0);
        return places.Count - 1;
    }

    /// <summary>Writes an object.</summary>
    public int Write(string text, int? reserved = null)
    {
        var number = reserved ?? Reserve();
        small.Add((number, text));
        if (small.Count == ObjectsInStream)
        {
            WriteSmall();
        }

        return number;
    }

    /// <summary>Writes an object with bytes, packed.</summary>
    /// <param name="keys">Its keys, besides those of the packing.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="reserved">Its number, where it has one.</param>
    public int WriteStream(string keys, byte[] content, int? reserved = null)
    {
        var number = reserved ?? Reserve();
        var packed = Packed(content);
        places[number] = length;
        Put(Text($"{number} 0 obj\n<<{keys}/Filter/FlateDecode/Length {packed.Length}>>stream\n"));
        Put(packed);
        Put(Text($"\nendstream\nendobj\n"));
        return number;
    }

    /// <summary>Writes the rest: where every object stands.</summary>
    public void Finish(int catalog, int info)
    {
        WriteSmall();
        var number = Reserve();
        places[number] = length;
        var start = length;
        var table = new MemoryStream();
        foreach (var place in places)
        {
            var (kind, first, second) = place > 0 ? (1, place, 0L)
                : place < 0 ? (2, (-place - 1) / ObjectsInStream, (-place - 1) % ObjectsInStream) : (0, 0L, 0L);
            table.WriteByte((byte)kind);
            for (var shift = 32; shift >= 0; shift -= 8)
            {
                table.WriteByte((byte)((first >> shift) & 0xFF));
            }

            table.WriteByte((byte)second);
        }

        var id = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        var packed = Packed(table.ToArray());
        Put(Text($"{number} 0 obj\n<</Type/XRef/Size {places.Count}/W[1 5 1]/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]/Filter/FlateDecode/Length {packed.Length}>>stream\n"));
        Put(packed);
        Put(Text($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
        stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    /// <summary>A text as a PDF writes it, in UTF-16.</summary>
    public static string TextOf(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private void WriteSmall()
    {
        if (small.Count == 0)
        {
            return;
        }

        var number = Reserve();
        var (index, texts) = (new StringBuilder(), new StringBuilder());
        for (var at = 0; at < small.Count; at++)
        {
            places[small[at].Number] = -((long)number * ObjectsInStream) - at - 1;
            index.Append(CultureInfo.InvariantCulture, $"{small[at].Number} {texts.Length} ");
            texts.Append(small[at].Text).Append('\n');
        }

        var (count, first) = (small.Count, index.Length);
        small.Clear();
        WriteStream(string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {count}/First {first}"), Encoding.Latin1.GetBytes(index.Append(texts).ToString()), number);
    }

    private void Put(byte[] bytes)
    {
        stream.Write(bytes);
        hash.AppendData(bytes);
        length += bytes.Length;
    }

    private static byte[] Text(FormattableString text) => Encoding.Latin1.GetBytes(text.ToString(CultureInfo.InvariantCulture));

    private static byte[] Packed(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }
}
