namespace Shisaku.Bench;

/// <summary>A cell that is not as in truth.</summary>
/// <param name="Kind">The kind of its row.</param>
/// <param name="Row">What its row is called.</param>
/// <param name="Line">Where the recovered row is printed; 0 where it has none.</param>
/// <param name="Field">Which cell.</param>
/// <param name="Truth">What it says in truth; null for a row too many.</param>
/// <param name="Found">What was recovered; null where the row or the field is missing.</param>
internal sealed record WrongCell(string Kind, string Row, int Line, string Field, string? Truth, string? Found);

/// <summary>A recovered table beside its truth, cell for cell.</summary>
/// <param name="Rows">How many rows the truth has.</param>
/// <param name="Right">How many of them are right in every cell.</param>
/// <param name="Wrong">Every cell that is not.</param>
internal sealed record TableComparison(int Rows, int Right, List<WrongCell> Wrong)
{
    /// <summary>Whether both are the same table.</summary>
    public bool IsSame => Wrong.Count == 0;

    /// <summary>Holds both side by side: rows of one name are paired in their order, and what lies between in turn.</summary>
    public static TableComparison Of(List<NotedRow> truth, List<NotedRow> found)
    {
        var (right, wrong) = (0, new List<WrongCell>());
        foreach (var (one, other) in Pairs(truth, found))
        {
            if (one is null)
            {
                wrong.Add(new WrongCell(other!.Kind, other.Key, other.Line, "row", null, other.Key));
                continue;
            }

            var cells = Cells(one, other).ToList();
            right += cells.Count == 0 ? 1 : 0;
            wrong.AddRange(cells);
        }

        return new TableComparison(truth.Count, right, wrong);
    }

    /// <summary>How many cells are wrong, field by field.</summary>
    public string ByField() => string.Join(", ", Wrong
        .GroupBy(cell => cell.Kind == "listing" || cell.Field == "row" ? cell.Field : $"{cell.Kind} {cell.Field}")
        .OrderByDescending(group => group.Count())
        .Select(group => $"{group.Count()} {group.Key}"));

    private static IEnumerable<WrongCell> Cells(NotedRow truth, NotedRow? found)
    {
        foreach (var field in truth.Fields)
        {
            string? text = null;
            foreach (var other in found?.Fields ?? [])
            {
                text = other.Name == field.Name ? other.Text : text;
            }

            if (text != field.Text && (text is not null || field.Text.Length > 0))
            {
                yield return new WrongCell(truth.Kind, truth.Key, found?.Line ?? 0, field.Name, field.Text, text);
            }
        }
    }

    private static IEnumerable<(NotedRow? Truth, NotedRow? Found)> Pairs(List<NotedRow> truth, List<NotedRow> found)
    {
        var common = new int[truth.Count + 1, found.Count + 1];
        for (var one = truth.Count - 1; one >= 0; one--)
        {
            for (var other = found.Count - 1; other >= 0; other--)
            {
                common[one, other] = IsSameRow(truth[one], found[other])
                    ? common[one + 1, other + 1] + 1
                    : Math.Max(common[one + 1, other], common[one, other + 1]);
            }
        }

        var (left, right) = (new Queue<NotedRow>(), new Queue<NotedRow>());
        for (var (one, other) = (0, 0); one < truth.Count || other < found.Count;)
        {
            if (one < truth.Count && other < found.Count && IsSameRow(truth[one], found[other]))
            {
                foreach (var pair in Between(left, right))
                {
                    yield return pair;
                }

                yield return (truth[one++], found[other++]);
            }
            else if (other == found.Count || (one < truth.Count && common[one + 1, other] >= common[one, other + 1]))
            {
                left.Enqueue(truth[one++]);
            }
            else
            {
                right.Enqueue(found[other++]);
            }
        }

        foreach (var pair in Between(left, right))
        {
            yield return pair;
        }
    }

    private static bool IsSameRow(NotedRow one, NotedRow other) => one.Kind == other.Kind && one.Key == other.Key;

    private static IEnumerable<(NotedRow? Truth, NotedRow? Found)> Between(Queue<NotedRow> truth, Queue<NotedRow> found)
    {
        while (truth.Count > 0 || found.Count > 0)
        {
            if (truth.Count > 0 && found.Count > 0 && truth.Peek().Kind != found.Peek().Kind)
            {
                yield return truth.Count >= found.Count ? (truth.Dequeue(), null) : (null, found.Dequeue());
            }
            else
            {
                yield return (truth.Count > 0 ? truth.Dequeue() : null, found.Count > 0 ? found.Dequeue() : null);
            }
        }
    }
}
