namespace Shisaku.Reading;

/// <summary>Places at which many texts of a table begin, or amounts end: the edges of its columns.</summary>
internal static class TextEdges
{
    /// <summary>Texts of a column begin within so many points of one another.</summary>
    public const double Slack = 1;

    // So many texts are many, and one of so many.
    private const int Many = 4;
    private const int OneOf = 8;

    /// <summary>The places, in order, that stand so close together and so often that they are an edge.</summary>
    public static List<double> Frequent(List<double> places, int all)
    {
        places.Sort();
        List<double> frequent = [];
        for (int start = 0, end; start < places.Count; start = end)
        {
            end = start + 1;
            while (end < places.Count && places[end] - places[start] <= Slack)
            {
                end++;
            }

            if (end - start >= Math.Max(Many, all / OneOf))
            {
                frequent.Add(places[start]);
            }
        }

        return frequent;
    }

    /// <summary>Parts the texts of lines that run over such an edge with a blank there: each fills its column and ends near the next.</summary>
    public static void Part(List<List<PageText>> lines)
    {
        if (lines.Count < Many || !lines.Exists(line => line.Count > 1))
        {
            return;
        }

        var lefts = Frequent([.. lines.SelectMany(line => line).Select(text => text.Left)], lines.Count);
        var rights = Frequent([.. lines.SelectMany(line => line).Where(text => text.IsAmount).Select(text => text.Right)], lines.Count);
        foreach (var line in lines)
        {
            // A title may run on over columns that are blank beside it.
            if (line.Count == 1 && !line[0].Words.Skip(1).Count(word => IsAt(word.Left, lefts)).Equals(
                lefts.Count(left => line[0].Left + Slack < left && left < line[0].Right - Slack)))
            {
                continue;
            }

            for (var at = line.Count - 1; at >= 0; at--)
            {
                var text = line[at];
                for (var word = text.Words.Count - 1; word > 0; word--)
                {
                    if (IsAt(text.Words[word].Left, lefts)
                        || (LetterText.IsAmount(text.Words[word - 1].Text) && IsAt(text.Words[word - 1].Right, rights)))
                    {
                        line.Insert(at + 1, text.Part(word, text.Words.Count));
                        line[at] = text = text.Part(0, word);
                    }
                }
            }
        }
    }

    private static bool IsAt(double place, List<double> edges)
    {
        var next = edges.BinarySearch(place - Slack);
        next = next < 0 ? ~next : next;
        return next < edges.Count && edges[next] <= place + Slack;
    }
}
