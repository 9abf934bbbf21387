using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The columns of amounts that each list has, in printed order: its items and sources with their names.</summary>
internal static class AmountColumnTable
{
    public static OpenDataTable Table { get; } = new(
        "amount_columns",
        [
            Columns.ListNumber,
            Columns.Integer("column_position", isRequired: true),
            Columns.Text("item_code", isRequired: true),
            Columns.Text("item_name", isRequired: true),
            Columns.Text("source_code", "fin-source:generic:code"),
            Columns.Text("source_name", "fin-source:generic:label"),
        ],
        ["list_number", "column_position"],
        lists => lists.SelectMany(RowsOf))
    {
        Links = [(["list_number"], "lists")],
    };

    private static IEnumerable<Datum[]> RowsOf(PublishedList published)
    {
        for (var column = 0; column < published.List.ColumnCount; column++)
        {
            var source = ListedAmounts.SourceOf(published.List, column);
            yield return
            [
                published.Number, column + 1, ListedAmounts.ItemCode(published.List, column), ListedAmounts.ItemName(published.List, column),
                source?.Key, source?.Printed,
            ];
        }
    }
}

/// <summary>What the codes mean, in Japanese and English.</summary>
internal static class CodeTable
{
    public static OpenDataTable Table { get; } = new(
        "codes",
        [
            Columns.Text("column_name", isRequired: true),
            Columns.Text("code", isRequired: true),
            Columns.Text("code_label_ja", isRequired: true),
            Columns.Text("code_label_en", isRequired: true),
        ],
        ["column_name", "code"],
        _ => OpenDataCodes.All.SelectMany(each => each.Codes.Select(code => new Datum[]
        {
            each.Column, code, Label(Language.Japanese, each.Column, code), Label(Language.English, each.Column, code),
        })));

    /// <summary>What people call a code.</summary>
    public static string Label(Language language, string column, string code) => OpenDataText.In(language)[$"{column}.{code}"];
}

/// <summary>The dictionary of columns, in Japanese and English.</summary>
internal static class DefinitionTable
{
    public static OpenDataTable Table { get; } = new(
        "definitions",
        [
            Columns.Text("table_name", isRequired: true),
            Columns.Integer("position", isRequired: true),
            Columns.Text("column_name", isRequired: true),
            Columns.Text("column_type", isRequired: true),
            Columns.Flag("required", isRequired: true),
            Columns.Text("unit"),
            Columns.Text("fiscal_type"),
            Columns.Text("label_ja", isRequired: true),
            Columns.Text("label_en", isRequired: true),
            Columns.Text("about_ja", isRequired: true),
            Columns.Text("about_en", isRequired: true),
        ],
        ["table_name", "column_name"],
        _ => OpenDataTables.All.SelectMany(table => table.Columns.Select((column, index) => new Datum[]
        {
            table.Name, index + 1, column.Name, column.TypeWord, column.IsRequired, column.Unit, column.Fiscal,
            column.Label(Language.Japanese), column.Label(Language.English), column.About(Language.Japanese), column.About(Language.English),
        })));
}
