using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>Gathers the values of a property while a segment is written.</summary>
internal sealed class FieldWriter
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];
    private readonly List<string> labels = [];
    private readonly List<List<int>> listings = [];

    /// <summary>Makes sure that a value is known.</summary>
    /// <param name="identity">What tells it from other values.</param>
    /// <param name="key">How it is compared.</param>
    /// <param name="label">How it is printed.</param>
    public int Value(string identity, string key, string label)
    {
        if (!numbers.TryGetValue(identity, out var number))
        {
            number = keys.Count;
            numbers.Add(identity, number);
            keys.Add(key);
            labels.Add(label);
            listings.Add([]);
        }

        return number;
    }

    /// <summary>Says that a listing has a value; listings come in ascending order.</summary>
    public void Add(int listing, int value)
    {
        if (listings[value] is not [.., var last] || last != listing)
        {
            listings[value].Add(listing);
        }
    }

    /// <summary>The six parts of the property.</summary>
    public IEnumerable<byte[]> Parts(int count)
    {
        var postings = listings.ConvertAll(each => Postings.Write(CollectionsMarshal.AsSpan(each), count));
        return [.. Texts(keys), .. Texts(labels), Places(postings.Select(each => each.Length)), [.. postings.SelectMany(each => each)]];
    }

    /// <summary>Where each text begins, and the texts behind one another.</summary>
    public static byte[][] Texts(IReadOnlyCollection<string> texts) =>
        [Places(texts.Select(text => text.Length)), MemoryMarshal.AsBytes(string.Concat(texts).AsSpan()).ToArray()];

    /// <summary>Where each of several begins that lie behind one another, and where the last ends.</summary>
    public static byte[] Places(IEnumerable<int> lengths)
    {
        var places = new List<int> { 0 };
        foreach (var length in lengths)
        {
            places.Add(places[^1] + length);
        }

        return MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(places)).ToArray();
    }
}
