using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>A part of a text, in UTF-16 units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextRange(int Start, int Length);

/// <summary>A text as it is compared, with the places of its letters in the text as printed.</summary>
public sealed class MappedText
{
    private readonly int[] starts;
    private readonly int[] ends;

    internal MappedText(string original, string normal, int[] starts, int[] ends) =>
        (Original, Normal, this.starts, this.ends) = (original, normal, starts, ends);

    /// <summary>The text as printed.</summary>
    public string Original { get; }

    /// <summary>The text as it is compared.</summary>
    public string Normal { get; }

    /// <summary>Where terms stand in the text as printed, in ascending order, overlapping and touching ones joined.</summary>
    /// <param name="terms">Texts as they are compared.</param>
    public ImmutableArray<TextRange> RangesOf(IEnumerable<string> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var found = new List<(int Start, int End)>();
        foreach (var term in terms.Where(term => term.Length > 0))
        {
            for (var place = Find(term, 0); place >= 0; place = Find(term, place + 1))
            {
                found.Add((starts[place], ends[place + term.Length - 1]));
            }
        }

        found.Sort();
        var ranges = ImmutableArray.CreateBuilder<TextRange>();
        foreach (var (start, end) in found)
        {
            if (ranges.Count > 0 && ranges[^1] is var last && start <= last.Start + last.Length)
            {
                ranges[^1] = last with { Length = Math.Max(last.Length, end - last.Start) };
            }
            else
            {
                ranges.Add(new TextRange(start, end - start));
            }
        }

        return ranges.ToImmutable();
    }

    private int Find(string term, int from) => Normal.IndexOf(term, from, StringComparison.Ordinal);
}
