using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>The true table of a sample, as a person set it down beside the print: one row a line, cells parted by tabs.</summary>
internal static class TrueTable
{
    /// <summary>The rows of one kind, each noted as one text, a blank amount and a zero told apart.</summary>
    public static List<string> Rows(string file, params string[] kinds)
    {
        var rows = File.ReadAllLines(file).Select(line => line.Split('\t')).ToList();
        var columns = rows[0].Index().ToDictionary(column => column.Item, column => column.Index);
        return [.. rows.Skip(1).Where(row => kinds.Contains(row[columns["kind"]])).Select(row => Noted(row, columns))];
    }

    private static string Noted(string[] row, Dictionary<string, int> columns)
    {
        string[] fields = row[columns["kind"]] switch
        {
            "policy" => ["line", "policy", "name"],
            "listing" => [
                "line", "policy", "measure", "measureIncludesRelistings", "name", "relisted", "relists", "new", "priority",
                "keyResult", "budget", "national", "other", "general", "from", "to", "commission", "divisions"],
            _ => ["kind", "line", "policy", "name", "budget", "national", "other", "general"],
        };
        return string.Join(" | ", fields.Select(field => row[columns[field]]));
    }

    public static string Noted(BasicPolicy policy) => $"{policy.Line} | {policy.Number} | {policy.Name}";

    public static string Noted(BasicPolicy policy, Measure measure, Listing listing) => string.Join(" | ", [
        Text(listing.Line), Text(policy.Number), measure.Name, Text(measure.IncludesRelistings), listing.Name,
        Text(listing.IsRelisted), Text(listing.Relists), Text(listing.Flags.New), Text(listing.Flags.Priority),
        Text(listing.Flags.KeyResult), .. listing.Amounts.Columns.Select(Text), Text(listing.Term?.From), Text(listing.Term?.To),
        Text(listing.Commission), string.Join(';', listing.Divisions.Select(Text))]);

    public static string Noted(BasicPolicy? policy, TotalsRow totals) => string.Join(" | ", [
        totals.Kind switch
        {
            TotalsKind.Subtotal => "subtotal",
            TotalsKind.SubtotalWithRelistings => "subtotal-with-relistings",
            _ => "grand-total",
        },
        Text(totals.Line), Text(policy?.Number), totals.Label, .. totals.Amounts.Columns.Select(Text)]);

    private static string Text(Amount amount) => amount.IsBlank ? "" : amount.IsUndecided ? "?" : Text(amount.Counted);

    private static string Text(DivisionInCharge division) =>
        division.Office is null ? division.Name : $"{division.Name}({division.Office})";

    private static string Text<T>(T? value) =>
        value is bool or Enum ? value.ToString()!.ToLowerInvariant() : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
