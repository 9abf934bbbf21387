using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The proofs of a list's cells, in the words of a language.</summary>
public sealed class CellProofs
{
    private readonly ExplainedList explained;
    private readonly PrintedTable table;
    private readonly Dictionary<int, Listing> listings;
    private readonly Dictionary<int, string> measures;
    private readonly ILookup<int, Finding> findings;

    private CellProofs(ExplainedList explained)
    {
        this.explained = explained;
        table = TableColumns.TableOf(explained.Recovered);
        listings = explained.List.ListingsByLine();
        measures = explained.List.Policies.SelectMany(policy => policy.Measures)
            .SelectMany(measure => measure.Listings.Select(listing => (listing.Line, measure.Name))).ToDictionary(each => each.Line, each => each.Name ?? "");
        findings = explained.Recovered.Findings.Where(finding => finding.Line is not null).ToLookup(finding => finding.Line!.Value);
    }

    /// <summary>The proofs of a list.</summary>
    public static CellProofs Of(RecoveredList recovered, Language language)
    {
        ArgumentNullException.ThrowIfNull(recovered);
        return new CellProofs(new ExplainedList(recovered, language, new ShownRows(recovered, int.MaxValue)));
    }

    /// <summary>The proof of a cell; null where the row is neither listing nor totals row, or has no such field.</summary>
    public CellProof? Find(int line, string field)
    {
        if (explained.Row(line) is not { } row || !HasField(line, field))
        {
            return null;
        }

        var column = explained.ColumnOf(field);
        return new CellProof(
            line, field, explained.NameOf(line), row.Subject, column is { } place ? explained.HeadingOf(place) : explained.Words.FieldName(field),
            TextOf(line, field, row), explained.Cell(line, field),
            explained.Recovered.Printed.RowAt(line)?.Cells ?? [],
            column is { } amount ? [.. new ProofSums(explained, table, line, field, amount).All()] : [],
            [.. findings[line].Where(finding => IsAbout(finding, field)).Select(Told)], listings.ContainsKey(line));
    }

    private bool HasField(int line, string field) => explained.ColumnOf(field) is not null
        || (listings.ContainsKey(line) ? field is Field.Name or Field.Measure || Array.IndexOf([.. Field.Marks], field) >= 0 || field is Field.Term or Field.Commission or Field.Divisions
            : field is Field.Subtotal or Field.Total);

    private string TextOf(int line, string field, ExplainedRow row)
    {
        if (explained.ColumnOf(field) is { } column)
        {
            return CellText.Of(table, row.Amounts[column]);
        }

        if (field == Field.Measure)
        {
            return measures.GetValueOrDefault(line, "");
        }

        return listings.TryGetValue(line, out var listing) && table.Columns.FirstOrDefault(each => each.Field == field) is { } shown
            ? CellText.Of(table, shown, listing)
            : field is Field.Subtotal or Field.Total ? row.Subject
            : field == Field.Measure ? MeasureOf(line)
            : field == Field.Relisted && listing?.IsRelisted is not false ? listing?.IsRelisted is null ? PrintedWordsOfTables.Undecided : PrintedWordsOfTables.Relisted
            : "";
    }

    private string MeasureOf(int line) => explained.List.Policies.SelectMany(policy => policy.Measures)
        .FirstOrDefault(measure => measure.Listings.Any(listing => listing.Line == line))?.Name ?? "";

    // What is said of a row as a whole is said of each of its cells.
    private static bool IsAbout(Finding finding, string field) => finding.Field == field || finding.Field == Field.Row;

    private ProofFinding Told(Finding finding) => new(
        explained.Words.Title(finding.Kind), explained.Words.Statement(finding, explained.Recovered.Printed), explained.Words.Advice(finding.Kind));
}
