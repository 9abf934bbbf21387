using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>A listing whose name is like another one.</summary>
/// <param name="Head">The list it stands in.</param>
/// <param name="Line">Its row in the printed list.</param>
/// <param name="Name">Its name as recovered.</param>
/// <param name="Likeness">Twice the pairs of letters that both names have, of all their pairs: from 0 to 1.</param>
public sealed record LikeName(SegmentHead Head, int Line, string Name, double Likeness);

/// <summary>Finds the names that are like another one, among the newest lists and without re-listings.</summary>
/// <remarks>Names that are alike have letters in a row in common. Each such run leads to the names that have it; the runs that few
/// names have tell most, and are followed first.</remarks>
internal sealed class LikeNames
{
    private const int RunLength = 4;
    private const int BucketBits = 20;
    private const int Buckets = 1 << BucketBits;

    // So many names are at most thought of, and so many of these, which share most runs, compared letter by letter.
    private const int MostThoughtOf = 4_000;
    private const int MostCompared = 200;
    private const double Least = 0.4;

    private readonly SearchSegment[] segments;
    private readonly (int Segment, int Place)[] names;
    private readonly int[] firsts = new int[Buckets + 1];
    private readonly int[] having;

    public LikeNames(SearchIndex index)
    {
        segments = index.Segments;
        names =
        [
            .. Enumerable.Range(0, segments.Length).Where(segment => index.IsNewest[segment])
                .SelectMany(segment => Enumerable.Range(0, segments[segment].Count).Where(segments[segment].IsOriginal).Select(place => (segment, place))),
        ];

        // Counted first, so that each bucket's names lie side by side.
        for (var name = 0; name < names.Length; name++)
        {
            var letters = NameAt(name);
            for (var at = 0; at + RunLength <= letters.Length; at++)
            {
                firsts[BucketOf(letters[at..]) + 1]++;
            }
        }

        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            firsts[bucket + 1] += firsts[bucket];
        }

        having = new int[firsts[^1]];
        var next = firsts.AsSpan(..Buckets).ToArray();
        for (var name = 0; name < names.Length; name++)
        {
            var letters = NameAt(name);
            for (var at = 0; at + RunLength <= letters.Length; at++)
            {
                having[next[BucketOf(letters[at..])]++] = name;
            }
        }
    }

    /// <summary>The most alike first.</summary>
    public ImmutableArray<LikeName> To(string name, int count)
    {
        var normal = SearchText.Normal(name);
        var pairs = Pairs(normal);
        return
        [
            .. ThoughtOf(normal).Select(other => (other, Likeness: Likeness(pairs, Pairs(NameAt(other)))))
                .Where(each => each.Likeness >= Least).OrderByDescending(each => each.Likeness).ThenBy(each => each.other).Take(count)
                .Select(each => Told(names[each.other], each.Likeness)),
        ];
    }

    /// <summary>Twice the pairs of letters that two names share, of all their pairs.</summary>
    internal static double Likeness(string one, string other) => Likeness(Pairs(one), Pairs(other));

    private IEnumerable<int> ThoughtOf(string normal)
    {
        var shared = new Dictionary<int, int>();
        var buckets = Enumerable.Range(0, Math.Max(0, normal.Length - RunLength + 1)).Select(at => BucketOf(normal.AsSpan(at))).Distinct();
        foreach (var bucket in buckets.OrderBy(bucket => firsts[bucket + 1] - firsts[bucket]))
        {
            foreach (var name in having.AsSpan(firsts[bucket]..firsts[bucket + 1]))
            {
                shared[name] = shared.GetValueOrDefault(name) + 1;
            }

            if (shared.Count > MostThoughtOf)
            {
                break;
            }
        }

        return shared.OrderByDescending(each => each.Value).ThenBy(each => each.Key).Take(MostCompared).Select(each => each.Key);
    }

    private ReadOnlySpan<char> NameAt(int name) => SearchSegment.NameOf(segments[names[name].Segment].NameText(names[name].Place));

    private LikeName Told((int Segment, int Place) at, double likeness) =>
        new(segments[at.Segment].Head, segments[at.Segment].Line(at.Place), segments[at.Segment].Name(at.Place), likeness);

    /// <summary>The bucket of the run that letters begin with. Runs that share one are told apart when names are compared.</summary>
    private static int BucketOf(ReadOnlySpan<char> letters)
    {
        var run = ((ulong)letters[0] << 48) | ((ulong)letters[1] << 32) | ((ulong)letters[2] << 16) | letters[3];
        return (int)(unchecked(run * 0x9E3779B97F4A7C15) >> (64 - BucketBits));
    }

    private static double Likeness(HashSet<uint> pairs, HashSet<uint> others)
    {
        var shared = pairs.Count(others.Contains);
        return pairs.Count + others.Count == 0 ? 0 : 2.0 * shared / (pairs.Count + others.Count);
    }

    private static HashSet<uint> Pairs(ReadOnlySpan<char> name)
    {
        var pairs = new HashSet<uint>(name.Length);
        for (var at = 0; at + 1 < name.Length; at++)
        {
            pairs.Add(SearchSegment.Pair(name[at], name[at + 1]));
        }

        return pairs;
    }
}
