using System.Text;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The dictionary of columns as a page of the documentation, made from the tables themselves.</summary>
internal static class ColumnsPage
{
    /// <summary>The page in Markdown.</summary>
    public static string Text()
    {
        var (japanese, english) = (OpenDataText.In(Language.Japanese), OpenDataText.In(Language.English));
        var page = new StringBuilder("# Columns of the open data\n\nMade from the code; a test compares. Japanese and English labels stand in `data/definitions.csv` of every package too.\n");
        foreach (var table in OpenDataTables.All.Append(FlowTable.Table))
        {
            page.Append((string)$"\n## `{table.Name}`\n\n{english["table." + table.Name]} / {japanese["table." + table.Name]}\n\n");
            page.Append("| column | type | {0} | meaning | fiscal type |\n|---|---|---|---|---|\n".Replace("{0}", japanese["columns.label"], StringComparison.Ordinal));
            foreach (var column in table.Columns)
            {
                page.Append((string)$"| `{column.Name}` | {column.TypeWord}{(column.IsRequired ? ", required" : "")} | {column.Label(Language.Japanese)} ")
                    .Append((string)$"| {column.Label(Language.English)}: {column.About(Language.English)} | {(column.Fiscal is { } fiscal ? $"`{fiscal}`" : "")} |\n");
            }
        }

        page.Append((string)$"\n## {english["columns.codes"]}\n\n| column | code | {japanese["columns.label"]} | meaning |\n|---|---|---|---|\n");
        foreach (var (column, codes) in OpenDataCodes.All)
        {
            foreach (var code in codes)
            {
                page.Append((string)$"| `{column}` | `{code}` | {CodeTable.Label(Language.Japanese, column, code)} | {CodeTable.Label(Language.English, column, code)} |\n");
            }
        }

        return page.ToString();
    }
}
