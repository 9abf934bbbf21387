using System.Globalization;
using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The proof in the document: every check, what happened to the cells, how many readings balance.</summary>
internal static class JsonProof
{
    public static void Write(Utf8JsonWriter json, RecoveredList recovered)
    {
        WriteChecks(json, recovered);
        WriteCells(json, recovered);
        if (recovered.Readings is { } readings)
        {
            json.WriteStartArray("readings");
            foreach (var policy in readings)
            {
                json.WriteStartObject();
                json.WriteNumber("policy", policy.Policy);

                // A count of readings may exceed 64 bits; it stays a whole number all the same.
                json.WritePropertyName("bySums");
                json.WriteRawValue(policy.BySums.ToString(CultureInfo.InvariantCulture));
                json.WritePropertyName("withTwins");
                json.WriteRawValue(policy.WithTwins.ToString(CultureInfo.InvariantCulture));
                json.WriteBoolean("exact", policy.Exact);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <remarks>A check in which an undecided amount takes part neither holds nor is broken: both values are null.</remarks>
    private static void WriteChecks(Utf8JsonWriter json, RecoveredList recovered)
    {
        json.WriteStartObject("checks");
        json.WriteNumber("held", recovered.Checks.Count(check => check.IsHeld));
        json.WriteNumber("broken", recovered.Checks.Count(check => !check.IsHeld && !check.IsUndecided));
        json.WriteNumber("brokenAsPrinted", recovered.BrokenAsPrinted);
        json.WriteStartArray("list");
        foreach (var check in recovered.Checks)
        {
            json.WriteStartObject();
            json.WriteString("rule", JsonWords.Of(check.Rule));
            json.WriteLines(check.Lines, recovered.Printed);
            json.WriteString("field", check.Field);
            json.WriteFlag("held", check.IsUndecided ? null : check.IsHeld);
            json.WriteNumber("difference", check.IsUndecided ? null : check.Difference);
            json.WriteNumber("tolerance", check.Tolerance);
            json.WriteEndObject();
            json.Relieve();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, RecoveredList recovered)
    {
        json.WriteStartObject("cells");
        json.WriteNumber("asPrinted", Count(CellState.AsPrinted));
        json.WriteNumber("moved", Count(CellState.Moved));
        json.WriteNumber("repaired", Count(CellState.Repaired));
        json.WriteNumber("filled", Count(CellState.Filled));
        json.WriteNumber("undecided", Count(CellState.Undecided));
        json.WriteEndObject();

        int Count(CellState state) => recovered.Cells.Count(cell => cell.State == state);
    }
}
