using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>The pairs of letters of all names, each with the names that have it.</summary>
internal static class PairWriter
{
    /// <summary>Pairs, where their postings begin, and the postings.</summary>
    /// <param name="names">Names as compared, with the signs that close them.</param>
    public static byte[][] Parts(string[] names)
    {
        // The pair above, the listing below: sorted, each pair's listings stand together in ascending order.
        var all = new ulong[names.Sum(name => name.Length)];
        var count = 0;
        for (var listing = 0; listing < names.Length; listing++)
        {
            var before = SearchSegment.End;
            foreach (var letter in names[listing])
            {
                all[count++] = ((ulong)SearchSegment.Pair(before, letter) << 32) | (uint)listing;
                before = letter;
            }
        }

        Array.Sort(all);
        var pairs = new List<uint>();
        var lengths = new List<int>();
        var bytes = new MemoryStream();
        var listings = new List<int>();
        for (var place = 0; place < all.Length; place++)
        {
            if (place == 0 || all[place] != all[place - 1])
            {
                listings.Add((int)(all[place] & uint.MaxValue));
            }

            if (place + 1 == all.Length || all[place + 1] >> 32 != all[place] >> 32)
            {
                var postings = Postings.Write(CollectionsMarshal.AsSpan(listings), names.Length);
                pairs.Add((uint)(all[place] >> 32));
                lengths.Add(postings.Length);
                bytes.Write(postings);
                listings.Clear();
            }
        }

        return [MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(pairs)).ToArray(), FieldWriter.Places(lengths), bytes.ToArray()];
    }
}
