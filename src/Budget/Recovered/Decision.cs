namespace Shisaku.Budget;

/// <summary>What a person decided about one field of a row, where the list alone did not say or said it wrong.</summary>
/// <param name="Line">The row (<see cref="PrintedRow.Line"/>).</param>
/// <param name="Field">Which part of the row (<see cref="Budget.Field"/>).</param>
/// <param name="Value">What stands there in truth, as a person writes it; null where the print is to stay, as the publisher's
/// own error.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided, where that is told.</param>
public sealed record Decision(int Line, string Field, string? Value, string Reason, string? By)
{
    /// <summary>Whether the print stays as it is.</summary>
    public bool IsAsPrinted => Value is null;
}
