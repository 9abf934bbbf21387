using System.Globalization;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>Two years side by side as tables, for people who go on with them in a spreadsheet.</summary>
/// <param name="EarlierYear">The western year in which the earlier fiscal year begins.</param>
/// <param name="LaterYear">The later one.</param>
/// <param name="Decimals">How many digits of every amount are decimals.</param>
/// <param name="Tables">The tables; the programmes are the last but the notes.</param>
public sealed record YearTables(int EarlierYear, int LaterYear, int Decimals, IReadOnlyList<YearTable> Tables)
{
    /// <summary>The table of programmes, one programme a row.</summary>
    public required YearTable Programmes { get; init; }

    /// <summary>Writes all tables as a workbook, a sheet a table.</summary>
    public void WriteWorkbook(Stream stream) => YearWorkbook.Write(
        Tables, Decimals, string.Create(CultureInfo.InvariantCulture, $"{EarlierYear}-{LaterYear}"), stream);

    /// <summary>Writes any tables as such a workbook.</summary>
    public static void WriteWorkbook(IReadOnlyList<YearTable> tables, int decimals, Stream stream) => YearWorkbook.Write(tables, decimals, years: null, stream);

    /// <summary>Writes the programmes as CSV.</summary>
    public void WriteCsv(Stream stream) => CsvFile.Write(
        Programmes.Columns.Select(column => column.Heading),
        Programmes.Rows.Select(row => row.Select(cell => cell.Number is { } number ? Datum.Of(Budget.Amount.Of(number), cell.IsCount ? 0 : Decimals) : (Datum)cell.Text).ToArray()),
        stream);
}

/// <summary>One of the tables.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each as long as there are columns.</param>
public sealed record YearTable(string Name, IReadOnlyList<YearColumn> Columns, IReadOnlyList<IReadOnlyList<YearCell>> Rows);

/// <summary>A column of such a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">How wide it is, in digits.</param>
public sealed record YearColumn(string Heading, int Width);

/// <summary>A cell of such a table: a text, an amount, a count, or nothing.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The amount or count.</param>
/// <param name="IsCount">Whether it is a count, which has no decimals.</param>
public sealed record YearCell(string? Text, long? Number, bool IsCount)
{
    /// <summary>A text.</summary>
    public static YearCell Of(string? text) => new(text, null, IsCount: false);

    /// <summary>An amount; null where none can be said.</summary>
    public static YearCell Of(long? number) => new(null, number, IsCount: false);

    /// <summary>A count.</summary>
    public static YearCell OfCount(int count) => new(null, count, IsCount: true);
}
