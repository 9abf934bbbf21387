using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Shisaku.Register;

/// <summary>Where a page ended. It tells the hit's place by what orders hits, so that it holds while lists come and go.</summary>
/// <param name="Rank">The hit's rank.</param>
/// <param name="Value">What orders it within rank and year (<see cref="PlacedHit.Value"/>).</param>
/// <param name="Head">Its list; only year, government code and version are told.</param>
/// <param name="Place">Its place in the list.</param>
/// <param name="Name">Its name as compared, where hits are in the order of names; else empty.</param>
internal sealed record SearchCursor(HitRank Rank, long Value, SegmentHead Head, int Place, string Name)
{
    private const char Apart = '\u0002';

    /// <summary>As one word that can stand in an address.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Apart, [
        Number((int)Rank), Number(Value), Number(Head.FiscalYear), Number(Head.Version), Number(Place), Head.GovernmentCode, Name,
    ])));

    /// <exception cref="ArgumentException">The word is none that a search gave.</exception>
    public static SearchCursor Read(string word)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(word)).Split(Apart);
            if (parts.Length == 7)
            {
                var head = new SegmentHead(Number(parts[3]), parts[5], "", "", (int)Number(parts[2]), "");
                return new SearchCursor((HitRank)Number(parts[0]), Number(parts[1]), head, (int)Number(parts[4]), parts[6]);
            }
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            // Said below, like a word of another make.
        }

        throw new ArgumentException($"Found {word} as the place to go on from; expected the one that the page before gave.", nameof(word));
    }

    /// <summary>The place in an index; where the list is gone, just before what followed it.</summary>
    public PlacedHit In(SearchIndex index)
    {
        var (low, high) = (0, index.Segments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (SearchIndex.Compare(index.Segments[middle].Head, Head) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var isThere = low < index.Segments.Length && SearchIndex.Compare(index.Segments[low].Head, Head) == 0;
        return new PlacedHit(Value, low, isThere ? Place : -1);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
