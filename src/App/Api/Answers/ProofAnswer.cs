using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/lists/{list}/proof/{line}/{field}</c>: what a cell says, how sure that is, and every sum in which it stands.</summary>
internal static class ProofAnswer
{
    private static readonly ApiParameter Line = ApiParameter.Number("line", 1, int.MaxValue) with { IsInPath = true };
    private static readonly ApiParameter Field = ApiParameter.Text("field") with { IsInPath = true };

    public static ApiRoute Route { get; } =
        new("proof", ApiMap.Root + "/lists/{list}/proof/{line}/{field}", [ApiParameter.List, Line, Field], Answer);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var shown = request.List;
        var recovered = request.Lists.Read(shown).List;
        var (line, field) = ((int)request.Number(Line.Name)!.Value, request.Text(Field.Name)!);
        var cell = recovered.Cells.FirstOrDefault(each => each.Line == line && each.Field == field)
            ?? throw ApiProblem.NoSuchCell(shown.Slug, line, field);
        var rows = new RowsByLine(recovered.List);
        var column = Enumerable.Range(0, recovered.List.ColumnCount).Cast<int?>().FirstOrDefault(each => recovered.List.ColumnField(each!.Value) == field);
        return ApiJson.Document("shisaku.proof/1", json =>
        {
            ApiJson.WriteOf(json, shown);
            json.WriteString("page", ApiPath.Proof(shown.Slug, line, field));
            RecoveredListParts.WritePlace(json, line, recovered.Printed);
            json.WriteString("name", rows.NameOf(line));
            json.WriteString("field", field);
            ApiJson.WriteNumber(json, "column", cell.Column);
            json.WriteString("printed", cell.Printed);
            if (column is { } amount)
            {
                RecoveredListParts.WriteAmount(json, "amount", rows.AmountOf(line, amount), recovered.List);
            }

            json.WriteString("state", TextResource.KeyOf(cell.State.ToString()));
            json.WriteString("certainty", RecoveredListParts.WordOf(cell.Certainty));
            json.WriteStartArray("sums");
            foreach (var sum in column is null ? [] : CellSum.Of(recovered, line, column.Value))
            {
                SumJson.Write(json, sum, rows, recovered);
            }

            json.WriteEndArray();
            RecoveredListParts.WriteFindings(json, recovered.Findings.Where(finding => finding.Line == line && finding.Field == field), recovered.Printed);
        });
    }
}

/// <summary>Rows of a list by where they are printed.</summary>
internal sealed class RowsByLine
{
    private readonly Dictionary<int, (string Name, FundingBreakdown Amounts)> rows = [];

    public RowsByLine(ProgrammeList list)
    {
        foreach (var listing in list.Listings)
        {
            rows[listing.Line] = (listing.Name, listing.Amounts);
        }

        foreach (var totals in list.TotalsRows)
        {
            rows[totals.Line] = (totals.Label, totals.Amounts);
        }
    }

    /// <summary>The name of a listing or the label of a totals row; null where the row is neither.</summary>
    public string? NameOf(int line) => rows.TryGetValue(line, out var row) ? row.Name : null;

    /// <summary>An amount of a row; blank where there is none.</summary>
    public Amount AmountOf(int line, int column) => rows.TryGetValue(line, out var row) ? row.Amounts[column] : Amount.Blank;
}
