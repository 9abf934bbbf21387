using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>The values of a property over all segments, numbered; each text is looked at once, however many lists have it.</summary>
internal sealed class SharedNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];
    private readonly List<string> labels = [];

    /// <summary>How many there are.</summary>
    public int Count => keys.Count;

    /// <summary>A value as it is compared.</summary>
    public string Key(int number) => keys[number];

    /// <summary>A value as the newest list prints it.</summary>
    public string Label(int number) => labels[number];

    /// <summary>The numbers of a segment's values; new ones are added.</summary>
    public int[] NumbersOf(in SegmentField field)
    {
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new int[field.Count];
        for (var value = 0; value < found.Length; value++)
        {
            if (!known.TryGetValue(field.Key(value), out found[value]))
            {
                found[value] = keys.Count;
                var key = field.Key(value).ToString();
                var label = field.Label(value);
                numbers.Add(key, keys.Count);
                keys.Add(key);
                labels.Add(label[(label.IndexOf(SearchSegment.End) + 1)..].ToString());
            }
        }

        return found;
    }

    /// <summary>Which values contain a text; null where none does.</summary>
    public bool[]? Containing(string term)
    {
        bool[]? found = null;
        var all = CollectionsMarshal.AsSpan(keys);
        for (var number = 0; number < all.Length; number++)
        {
            if (all[number].Contains(term, StringComparison.Ordinal))
            {
                found ??= new bool[all.Length];
                found[number] = true;
            }
        }

        return found;
    }

    /// <summary>Which values are chosen; null where no choice is made. No value without letters can be chosen.</summary>
    public bool[]? Chosen(IReadOnlyCollection<string> choice)
    {
        if (choice.Count == 0)
        {
            return null;
        }

        var chosen = new bool[keys.Count];
        foreach (var key in choice)
        {
            if (key.Length > 0 && numbers.TryGetValue(key, out var number))
            {
                chosen[number] = true;
            }
        }

        return chosen;
    }
}
