using System.Globalization;

namespace Shisaku.Reading;

/// <summary>Where a cell stands, as workbooks write it: <c>B12</c>.</summary>
internal static class SheetReference
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const int Letters = 26;

    /// <summary>The column, counted from 0.</summary>
    public static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.AsSpan().TrimStart('$'))
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }

            column = (column * Letters) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > MostColumns)
            {
                throw new InvalidDataException("There is no such column.");
            }
        }

        return column > 0 ? column - 1 : throw new InvalidDataException("A cell names no column.");
    }

    /// <summary>The row, counted from 1.</summary>
    public static int Row(string? reference)
        => int.TryParse(
            reference.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
            NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= MostRows
            ? row
            : throw new InvalidDataException("There is no such row.");

    /// <summary>The letters of a column that is counted from 0.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (column++; column > 0; column = (column - 1) / Letters)
        {
            name = (char)('A' + ((column - 1) % Letters)) + name;
        }

        return name;
    }
}
