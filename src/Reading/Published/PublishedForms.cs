using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>The forms that lists are published in, known by the names of their columns.</summary>
internal static class PublishedForms
{
    /// <summary>What was read, laid out as a printed list where it is a published form; else as it was.</summary>
    public static ReadContent In(ReadContent content) => content.Rows[0][0] switch
    {
        var first when first == PrintedWordsOfForms.WideBefore[0] => WideForm.Read(content) ?? content,
        FormTables.ListNumber => Long(content) ?? content,
        _ => content,
    };

    /// <summary>The comma, where a text begins as the forms in CSV do: a list that joins its divisions with semicolons has many of these.</summary>
    public static CellSeparator? SeparatorIn(string text)
    {
        var head = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n')));
        return head.StartsWith(FormTables.ListNumber + ",", StringComparison.Ordinal) || head.StartsWith(PrintedWordsOfForms.WideBefore[0] + ",", StringComparison.Ordinal)
            ? new CellSeparator(',', head.Count(',') + 1)
            : null;
    }

    private static ReadContent? Long(ReadContent content)
    {
        var tables = new FormTables();
        var isText = content.Rows[0].Place is null;
        foreach (var sheet in Sheets(content.Rows))
        {
            // The long form comes first, also where somebody has called its sheet otherwise.
            var name = sheet[0] == content.Rows[0] ? FormTables.Observations : sheet[0].Place?.Sheet ?? "";
            tables.Add(name.LastIndexOf('_') is > 0 and var at && FormText.Number(name[(at + 1)..]) is not null ? name[..at] : name, sheet, isText);
        }

        return OpenDataForm.Read(tables, content.MediaType, content.Encoding);
    }

    private static IEnumerable<ImmutableArray<PrintedRow>> Sheets(ImmutableArray<PrintedRow> rows)
    {
        for (var from = 0; from < rows.Length;)
        {
            var to = from;
            while (to < rows.Length && rows[to].Place?.Sheet == rows[from].Place?.Sheet)
            {
                to++;
            }

            yield return rows[from..to];
            from = to;
        }
    }
}
