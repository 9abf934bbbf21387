namespace Shisaku.Reading;

/// <summary>A straight rule of a page: at one place of one direction, from and to places of the other.</summary>
/// <param name="At">Its x if it stands, its y if it lies.</param>
/// <param name="From">Its upper or left end.</param>
/// <param name="To">Its lower or right end.</param>
internal readonly record struct PageRule(double At, double From, double To)
{
    /// <summary>Two rules are one within so many points: pens are that wide, and cells are ruled one by one.</summary>
    public const double Slack = 2.5;

    /// <summary>How long it is.</summary>
    public double Length => To - From;

    /// <summary>Whether it passes a place.</summary>
    public bool Passes(double place) => From - Slack <= place && place <= To + Slack;

    /// <summary>Whether a rule of the other direction meets it.</summary>
    public bool Meets(PageRule across) => Passes(across.At) && across.Passes(At);

    /// <summary>The same rules, with each that continues another joined to it.</summary>
    public static List<PageRule> Joined(List<PageRule> rules)
    {
        // A pen's width apart rules count as one line, so they are put in order of line first and of place second.
        rules.Sort((one, other) => one.At.CompareTo(other.At));
        List<PageRule> joined = [];
        for (int start = 0, end; start < rules.Count; start = end)
        {
            end = start + 1;
            while (end < rules.Count && rules[end].At - rules[end - 1].At <= 1 && rules[end].At - rules[start].At <= Slack)
            {
                end++;
            }

            JoinLine(rules[start..end], joined);
        }

        return joined;
    }

    private static void JoinLine(List<PageRule> line, List<PageRule> joined)
    {
        line.Sort((one, other) => one.From.CompareTo(other.From));
        var whole = line[0];
        foreach (var rule in line)
        {
            if (rule.From <= whole.To + Slack)
            {
                whole = whole with { To = Math.Max(whole.To, rule.To) };
            }
            else
            {
                joined.Add(whole);
                whole = rule;
            }
        }

        joined.Add(whole);
    }
}
