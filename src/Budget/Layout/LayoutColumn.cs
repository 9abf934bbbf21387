namespace Shisaku.Budget;

/// <summary>What a column of a list is.</summary>
/// <param name="Number">Its number, from 1; null where it is found by its heading.</param>
/// <param name="Heading">Its heading as printed; null where it is found by its number.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Key">The key of a source or an amount; null where its heading gives it.</param>
/// <param name="Line">The line of the layout's file; 0 where the layout was discovered.</param>
public sealed record LayoutColumn(int? Number, string? Heading, LayoutRole Role, string? Key, int Line)
{
    /// <summary>Whether it holds amounts.</summary>
    public bool HoldsAmounts =>
        Role is LayoutRole.Budget or LayoutRole.Source or LayoutRole.Previous or LayoutRole.Difference or LayoutRole.Amount;

    /// <summary>Whether only lists of programmes have such a column.</summary>
    public bool IsOfProgrammes => Role is LayoutRole.Measure or LayoutRole.TermStart or LayoutRole.TermEnd;

    /// <summary>Whether it holds a mark or a text of a row besides its name, as a listing has them.</summary>
    public bool IsOfListings =>
        Role is LayoutRole.New or LayoutRole.Priority or LayoutRole.KeyResult
            or LayoutRole.Term or LayoutRole.Commission or LayoutRole.Divisions;

    /// <summary>Whether only tables of other kinds have such a column.</summary>
    public bool IsOfTables => Role is LayoutRole.Group;

    /// <summary>Whether it shows that a document whose kind is not stated is a table: most lists of programmes have no such column.</summary>
    public bool SuggestsTable => IsOfTables || Role is LayoutRole.Previous or LayoutRole.Difference or LayoutRole.Amount;

    /// <summary>Whether the column is left unread.</summary>
    public bool IsLeftOut => Role is LayoutRole.Remark or LayoutRole.Ignore;

    /// <summary>The word for a role in a file: <c>keyResult</c>.</summary>
    public static string WordOf(LayoutRole role) => char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];
}

/// <summary>What a column holds.</summary>
public enum LayoutRole
{
    /// <summary>The measure of a programme.</summary>
    Measure,

    /// <summary>The name of a programme or row.</summary>
    Name,

    /// <summary>The mark of a new programme.</summary>
    New,

    /// <summary>The mark of a priority.</summary>
    Priority,

    /// <summary>The mark of a key result.</summary>
    KeyResult,

    /// <summary>This year's budget.</summary>
    Budget,

    /// <summary>Last year's budget.</summary>
    Previous,

    /// <summary>This year's budget less last year's.</summary>
    Difference,

    /// <summary>A source of funding, a part of the budget.</summary>
    Source,

    /// <summary>Any other amount.</summary>
    Amount,

    /// <summary>The years a programme runs.</summary>
    Term,

    /// <summary>The first year it runs, where the last stands in another column.</summary>
    TermStart,

    /// <summary>The last year it runs.</summary>
    TermEnd,

    /// <summary>Who carries it out.</summary>
    Commission,

    /// <summary>Who is in charge.</summary>
    Divisions,

    /// <summary>A group of rows, printed at its first.</summary>
    Group,

    /// <summary>Words about a row.</summary>
    Remark,

    /// <summary>Nothing that matters.</summary>
    Ignore,
}
