using System.Text.RegularExpressions;
using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfTables;

namespace Shisaku.Publishing;

/// <summary>Makes the printed table of a list: which columns it has and what stands over them.</summary>
internal static partial class TableColumns
{
    /// <summary>The tables of lists, each followed by the other tables of its document.</summary>
    public static IEnumerable<PrintedTable> TablesOf(IReadOnlyList<Publication> publications) =>
        publications.SelectMany(each => each.List.Others.Prepend(each.List)).Select(TableOf);

    /// <summary>The table of a list.</summary>
    public static PrintedTable TableOf(RecoveredList source)
    {
        var list = source.List;
        var isOfProgrammes = source.Layout?.IsOfProgrammes ?? true;
        var columns = new List<TableColumn>();
        if (list.Policies.Any(policy => policy.Measures.Any(measure => measure.Name is not null)))
        {
            columns.Add(new TableColumn(ColumnKind.Measure, Words.Measure, null, Field.Measure));
        }

        columns.Add(new TableColumn(ColumnKind.Name, Heading(source, LayoutRole.Name, isOfProgrammes) ?? Words.Name, null, Field.Name));
        Add(ColumnKind.Mark, Field.New, Words.New);
        Add(ColumnKind.Mark, Field.Priority, Words.Priority);
        Add(ColumnKind.Mark, Field.KeyResult, Words.KeyResult);
        var budget = columns.Count;
        columns.Add(new TableColumn(
            ColumnKind.Amount, Heading(source, LayoutRole.Budget, isOfProgrammes) ?? (isOfProgrammes ? BudgetHeading(list) : ""), null, Field.Budget, 0));
        for (var column = 1; column < list.ColumnCount; column++)
        {
            var isSource = column <= list.FundingSources.Length;
            columns.Add(new TableColumn(
                ColumnKind.Amount, list.ColumnHeading(column)!, isSource && isOfProgrammes ? Words.Funding : null, list.ColumnField(column), column));
        }

        Add(ColumnKind.Term, Field.Term, Words.Term);
        Add(ColumnKind.Mark, Field.Commission, Words.Commission);
        Add(ColumnKind.Divisions, Field.Divisions, Words.Divisions);
        var isJapanese = isOfProgrammes || Japanese().IsMatch(list.Title + string.Concat(columns.Select(column => column.Heading)));
        if (columns[budget].Heading.Length == 0)
        {
            columns[budget] = columns[budget] with { Heading = isJapanese ? Words.Amount : Words.AmountEnglish };
        }

        // A table of another kind is not called a list of programmes.
        var title = list.Title ?? (isOfProgrammes ? Words.NoTitle : Path.GetFileNameWithoutExtension(source.Source.Name));
        return new PrintedTable(source, title, UnitLine(list.Unit, isJapanese), isJapanese, [.. columns]);

        void Add(ColumnKind kind, string field, string heading)
        {
            if (isOfProgrammes ? !list.AbsentColumns.Contains(field) : list.Listings.Any(listing => IsSaid(listing, field)))
            {
                columns.Add(new TableColumn(kind, heading, null, field));
            }
        }
    }

    /// <summary>Whether a listing says anything in a field; asked of tables of other kinds, whose columns are not those of programmes.</summary>
    private static bool IsSaid(Listing listing, string field) => field switch
    {
        Field.Term => listing.Term is not null,
        Field.Commission => listing.Commission != Commission.None,
        Field.Divisions => !listing.Divisions.IsEmpty,
        _ => listing.Mark(field) == true,
    };

    private static string? Heading(RecoveredList source, LayoutRole role, bool isOfProgrammes) =>
        isOfProgrammes ? null : source.Layout!.Columns.FirstOrDefault(column => column.Role == role)?.Heading;

    private static string BudgetHeading(ProgrammeList list) =>
        (list.FiscalYear is { } year ? TermText.Era(year) : "") + Words.Budget + (list.Unit.Printed is { } unit ? $"\n({unit})" : "");

    private static string UnitLine(MonetaryUnit unit, bool isJapanese) => unit.Printed is { } printed
        ? (isJapanese ? Words.UnitLine : Words.UnitLineEnglish).Replace("{unit}", printed, StringComparison.Ordinal)
        : "";

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();
}
