using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary>A sum in which a cell stands, written out.</summary>
internal static class SumJson
{
    public static void Write(Utf8JsonWriter json, CellSum sum, RowsByLine rows, RecoveredList recovered)
    {
        var (check, list) = (sum.Check, recovered.List);
        var parts = sum.Parts.Where(part => !rows.AmountOf(part.Line, part.Column).IsBlank).ToList();
        json.WriteStartObject();
        json.WriteString("rule", RecoveredListParts.WordOf(check.Rule));
        json.WriteBoolean("includesRelistings", check.Rule is SumRule.SubtotalWithRelistings);
        ApiJson.WriteTruth(json, "held", check.IsUndecided ? null : check.IsHeld);
        RecoveredListParts.WriteAmount(json, "difference", check.IsUndecided ? Amount.Undecided : Amount.Of(DifferenceOf(sum, rows)), list);
        RecoveredListParts.WriteAmount(json, "tolerance", Amount.Of(check.Tolerance), list);
        json.WritePropertyName("stated");
        Write(json, sum.Stated, rows, recovered);
        json.WriteStartArray("parts");
        foreach (var part in parts.Take(ApiParameter.MostItems))
        {
            Write(json, part, rows, recovered);
        }

        json.WriteEndArray();
        json.WriteNumber("partsLeftOut", Math.Max(0, parts.Count - ApiParameter.MostItems));
        json.WriteEndObject();
    }

    // The check of twins tells the first column that differs; what is asked for is this one.
    private static long DifferenceOf(CellSum sum, RowsByLine rows)
    {
        if (sum.Check.Rule != SumRule.Twin)
        {
            return sum.Check.Difference;
        }

        var (relisting, first) = (rows.AmountOf(sum.Stated.Line, sum.Stated.Column), rows.AmountOf(sum.Parts[0].Line, sum.Parts[0].Column));
        return relisting.IsUndecided || first.IsUndecided ? 0 : first.Counted - relisting.Counted;
    }

    private static void Write(Utf8JsonWriter json, SumPartner part, RowsByLine rows, RecoveredList recovered)
    {
        json.WriteStartObject();
        RecoveredListParts.WritePlace(json, part.Line, recovered.Printed);
        json.WriteString("name", rows.NameOf(part.Line));
        json.WriteString("field", recovered.List.ColumnField(part.Column));
        RecoveredListParts.WriteAmount(json, "amount", rows.AmountOf(part.Line, part.Column), recovered.List);
        if (part.Sign < 0)
        {
            json.WriteNumber("sign", part.Sign);
        }

        json.WriteEndObject();
    }
}
