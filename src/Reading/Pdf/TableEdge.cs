namespace Shisaku.Reading;

/// <summary>The edge between two columns: all standing rules of a zone at about one place.</summary>
internal sealed class TableEdge
{
    // Nearer than this, two rules are a double one.
    private const double Narrowest = 4;

    private readonly List<PageRule> parts;

    private TableEdge(List<PageRule> parts)
    {
        this.parts = parts;
        Place = parts.MaxBy(part => part.Length).At;
    }

    /// <summary>Where it is.</summary>
    public double Place { get; }

    /// <summary>The edges that rules make, from left to right.</summary>
    /// <param name="standing">The rules, in order of place.</param>
    public static List<TableEdge> Of(List<PageRule> standing)
    {
        List<TableEdge> edges = [];
        List<PageRule> parts = [];
        foreach (var rule in standing)
        {
            if (parts.Count > 0 && rule.At - parts[0].At > Narrowest)
            {
                edges.Add(new(parts));
                parts = [];
            }

            parts.Add(rule);
        }

        if (parts.Count > 0)
        {
            edges.Add(new(parts));
        }

        return edges;
    }

    /// <summary>Whether a rule of it passes a height.</summary>
    public bool Passes(double height) => parts.Exists(part => part.From <= height && height <= part.To);
}
