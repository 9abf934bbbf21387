namespace Shisaku.Register;

/// <summary>A hit and what places it among those that are alike in rank and year.</summary>
/// <param name="Value">Smaller comes first.</param>
/// <param name="Segment">Its segment's place in the index.</param>
/// <param name="Place">Its place in the list.</param>
internal readonly record struct PlacedHit(long Value, int Segment, int Place) : IComparable<PlacedHit>
{
    public int CompareTo(PlacedHit other)
    {
        var order = Value.CompareTo(other.Value);
        order = order != 0 ? order : Segment.CompareTo(other.Segment);
        return order != 0 ? order : Place.CompareTo(other.Place);
    }
}

/// <summary>The first of many hits, without sorting all of them.</summary>
internal sealed class TopHits
{
    private const int LeastRoom = 1_024;

    private readonly int wanted;
    private readonly IComparer<PlacedHit> order;
    private PlacedHit[] best;
    private int count;

    /// <param name="wanted">How many.</param>
    /// <param name="order">In which order; it agrees with <see cref="PlacedHit.Value"/> as far as that goes.</param>
    public TopHits(int wanted, IComparer<PlacedHit> order)
    {
        (this.wanted, this.order) = (wanted, order);
        best = new PlacedHit[LeastRoom];
    }

    /// <summary>The last of the first, once there are more than wanted; hits behind it need not be added.</summary>
    public PlacedHit? Bound { get; private set; }

    /// <summary>How many were added.</summary>
    public int Seen { get; private set; }

    public void Add(PlacedHit hit)
    {
        Seen++;
        if (Bound is { } bound && hit.Value > bound.Value)
        {
            return;
        }

        if (count == best.Length)
        {
            if (count >= 2L * wanted)
            {
                Cut();
            }
            else
            {
                Array.Resize(ref best, best.Length * 2);
            }
        }

        best[count++] = hit;
    }

    /// <summary>The first hits in order.</summary>
    public ReadOnlySpan<PlacedHit> Sorted()
    {
        Cut();
        return best.AsSpan(0, count);
    }

    private void Cut()
    {
        Array.Sort(best, 0, count, order);
        count = Math.Min(count, wanted);
        Bound = count == wanted && count > 0 ? best[count - 1] : null;
    }
}
