using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfTables;

namespace Shisaku.Publishing;

/// <summary>What a cell of a printed table says.</summary>
internal static class CellText
{
    /// <summary>The text of a listing in a column.</summary>
    public static string Of(PrintedTable table, TableColumn column, Listing listing) => column.Kind switch
    {
        ColumnKind.Measure => "",
        ColumnKind.Name => listing.Name + (listing.IsRelisted == true ? Words.Relisted : ""),
        ColumnKind.Amount => Of(table, listing.Amounts[column.Amount]),
        ColumnKind.Term => listing.Term is { } term ? TermText.Of(term) : "",
        ColumnKind.Divisions => string.Join(Words.Comma + "\n", listing.Divisions.Select(division => division.Text)),
        _ when column.Field == Field.Commission => listing.Commission switch
        {
            Commission.Whole => Words.Whole,
            Commission.Part => Words.Part,
            _ => "",
        },
        _ => listing.Mark(column.Field) switch
        {
            true => Words.Whole,
            false => "",
            null => Words.Undecided,
        },
    };

    /// <summary>An amount as offices print it, in Japanese with a triangle before what is negative.</summary>
    public static string Of(PrintedTable table, Amount amount)
    {
        var text = amount.IsUndecided ? Words.Undecided : amount.ToString(table.Source.List.Decimals);
        return table.IsJapanese && text.StartsWith('-') ? Words.Part + text[1..] : text;
    }
}
