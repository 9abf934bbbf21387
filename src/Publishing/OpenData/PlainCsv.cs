using Shisaku.Budget;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>Writes a table as CSV the way all tables of open data are: UTF-8 with byte order mark, lines ended by CRLF, no text that a
/// spreadsheet takes for a formula.</summary>
public static class PlainCsv
{
    /// <summary>An amount in a table; an undecided or blank one is nothing.</summary>
    /// <param name="Amount">The amount.</param>
    /// <param name="Decimals">How many of its digits are decimals.</param>
    public sealed record Number(Amount Amount, int Decimals);

    /// <summary>Writes rows under headings.</summary>
    /// <param name="headings">One for each value of a row.</param>
    /// <param name="rows">Values: text, <see cref="long"/>, <see cref="bool"/>, <see cref="Number"/> or null.</param>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentException">A value is of another type.</exception>
    public static void Write(IEnumerable<string> headings, IEnumerable<object?[]> rows, Stream stream) =>
        CsvFile.Write(headings, rows.Select(row => Array.ConvertAll(row, Datum)), stream);

    private static Datum Datum(object? value) => value switch
    {
        null => default,
        string text => text,
        long number => number,
        bool flag => flag,
        Number number => OpenData.Datum.Of(number.Amount, number.Decimals),
        _ => throw new ArgumentException($"Found a {value.GetType().Name}; expected a text, a number or a truth value.", nameof(value)),
    };
}
