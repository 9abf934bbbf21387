namespace Shisaku.Budget;

/// <summary>A rule that a draft is held to, as data: what it asks is said in <c>Drafts/Resources</c> under its name.</summary>
/// <param name="Name">Its lasting name: <c>budget-of-sources</c>.</param>
/// <param name="Severity">Whether a list that breaks it may be approved.</param>
/// <param name="Moment">When it is asked.</param>
public sealed record DraftRule(string Name, DraftSeverity Severity, DraftMoment Moment = DraftMoment.Always)
{
    /// <summary>The fiscal year from which it holds; null for every year.</summary>
    public int? Since { get; init; }

    /// <summary>From where on a change is large; only of rules that ask for it.</summary>
    public DraftThreshold? Threshold { get; init; }

    /// <summary>Whether it holds for lists of a year.</summary>
    public bool HoldsIn(int fiscalYear) => Since is not { } since || fiscalYear >= since;

    /// <summary>Finds what breaks it; null for rules that only a roll-over asks.</summary>
    internal Func<DraftList, DraftRule, IEnumerable<DraftFinding>>? Ask { get; init; }
}

/// <summary>Whether a list that breaks a rule may be approved.</summary>
public enum DraftSeverity
{
    /// <summary>The list can't be approved until it is put right.</summary>
    Blocks,

    /// <summary>Somebody should look at it.</summary>
    Warns,
}

/// <summary>When a rule is asked.</summary>
public enum DraftMoment
{
    /// <summary>Whenever the draft is checked.</summary>
    Always,

    /// <summary>When last year's list is rolled over; what it finds stays with the programme until the compiler settles it.</summary>
    RollOver,
}

/// <summary>From where on a change counts as large: by a factor in whole numbers, and by no less than an amount.</summary>
/// <param name="Times">With <paramref name="Of"/> the factor: 3 of 2 is one and a half times as much, or as little.</param>
/// <param name="Of">See <paramref name="Times"/>.</param>
/// <param name="LeastYen">Changes below this many yen are never large.</param>
public sealed record DraftThreshold(long Times, long Of, long LeastYen)
{
    /// <summary>Whether the step from one amount to another is large.</summary>
    /// <param name="before">The earlier amount, in units of <paramref name="yen"/>.</param>
    /// <param name="now">The later one.</param>
    /// <param name="yen">How many yen are a unit, so many of the last digits being its decimals.</param>
    /// <param name="decimals">See <paramref name="yen"/>.</param>
    public bool IsLarge(long before, long now, long yen, int decimals = 0)
    {
        // In 128 bits: the product of an amount and a unit may be more than 64 hold.
        Int128 difference = Int128.Abs((Int128)now - before), least = LeastYen;
        for (var digit = 0; digit < decimals; digit++)
        {
            least *= 10;
        }

        return difference * yen >= least
            && (Int128.Abs(now) * Of > Int128.Abs(before) * Times || Int128.Abs(now) * Times < Int128.Abs(before) * Of || (before < 0) != (now < 0));
    }
}
