using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The texts and marks of a row in the columns that a person stated.</summary>
/// <param name="cells">By field: its cell.</param>
/// <param name="row">The row.</param>
internal sealed class RowTexts(Dictionary<string, int> cells, PrintedRow row)
{
    /// <summary>The marks; null where the table has no such column.</summary>
    public Flags Flags => new(Flag(Field.New), Flag(Field.Priority), Flag(Field.KeyResult));

    /// <summary>The term, or null.</summary>
    public ProgrammeTerm? Term => Text(Field.Term) is { } text ? TermNotation.Read(text) ?? new ProgrammeTerm(text, null, null) : null;

    /// <summary>Who carries it out.</summary>
    public Commission Commission => TableBuilder.CommissionOf(Text(Field.Commission) ?? "");

    /// <summary>The divisions in charge.</summary>
    public ImmutableArray<DivisionInCharge> Divisions => DivisionNotation.Read(Text(Field.Divisions) ?? "");

    /// <summary>What is printed in the column of a field; null where nothing is, or no such column is stated.</summary>
    public string? Text(string field) => cells.TryGetValue(field, out var cell) && !PrintedWords.IsNothing(row[cell]) ? row[cell] : null;

    private bool? Flag(string field) => cells.ContainsKey(field) ? Text(field) is not null : null;
}
