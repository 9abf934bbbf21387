using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Reads the divisions in charge.</summary>
internal static class DivisionNotation
{
    private const string Separators = PrintedWords.DivisionSeparators;

    /// <summary>The divisions that a cell names; a space parts two divisions where the first is complete, else it is a wrap.</summary>
    public static ImmutableArray<DivisionInCharge> Read(string printed)
    {
        var divisions = ImmutableArray.CreateBuilder<DivisionInCharge>();
        var pending = "";
        foreach (var part in printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            pending += part;
            if (IsComplete(pending))
            {
                divisions.AddRange(Split(pending));
                pending = "";
            }
        }

        if (pending.Length > 0)
        {
            // A rest that is no division of its own belongs to the one before it.
            if (divisions.Count > 0)
            {
                pending = divisions[^1].Text + pending;
                divisions.RemoveAt(divisions.Count - 1);
            }

            divisions.AddRange(Split(pending));
        }

        return divisions.ToImmutable();
    }

    private static bool IsComplete(string text)
    {
        var half = Widths.Half(text);
        var depth = 0;
        foreach (var sign in half)
        {
            depth += Depth(sign);
        }

        return depth == 0 && (half[^1] == ')' || PrintedWords.DivisionEndings.Contains(half[^1]));
    }

    /// <summary>Divisions joined by a comma; a middle dot joins only where a complete division stands before it.</summary>
    private static IEnumerable<DivisionInCharge> Split(string text)
    {
        var from = 0;
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += Depth(Widths.Half(text[at]));
            if (depth == 0 && at > from && Separators.Contains(text[at]) && IsComplete(text[from..at]))
            {
                yield return One(text[from..at]);
                from = at + 1;
            }
        }

        if (from < text.Length)
        {
            yield return One(text[from..]);
        }
    }

    private static int Depth(char sign) => sign switch { '(' => 1, ')' => -1, _ => 0 };

    private static DivisionInCharge One(string text)
    {
        var half = Widths.Half(text);
        var open = half.IndexOf('(');
        return open > 0 && half[^1] == ')' && half.Length == text.Length
            ? new DivisionInCharge(text[..open], text[(open + 1)..^1])
            : new DivisionInCharge(text, null);
    }
}
