using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>The texts of a compact list. Each is made when it is first asked for, by whichever of its readers that is.</summary>
internal sealed class CompactTexts
{
    private readonly byte[] bytes;
    private readonly int[] starts;
    private readonly string?[] texts;

    private CompactTexts(byte[] bytes, int[] starts) => (this.bytes, this.starts, texts) = (bytes, starts, new string?[starts.Length - 1]);

    /// <summary>The text of a number.</summary>
    public string this[int place] =>
        texts[place] ??= new string(MemoryMarshal.Cast<byte, char>(bytes.AsSpan(starts[place]..starts[place + 1])));

    /// <summary>The texts whose lengths, and behind them their letters, begin at a place.</summary>
    public static CompactTexts At(byte[] bytes, int place)
    {
        var reader = new CompactReader(bytes, place, null);
        var starts = new int[reader.Count() + 1];
        for (var text = 1; text < starts.Length; text++)
        {
            starts[text] = starts[text - 1] + (reader.Count() * sizeof(char));
        }

        for (var text = 0; text < starts.Length; text++)
        {
            starts[text] += reader.At;
        }

        return new CompactTexts(bytes, starts);
    }
}
