namespace Shisaku.Publishing.OpenData;

/// <summary>A table of open data: a file of the package, a sheet of the workbook.</summary>
/// <param name="Name">Its name in ASCII.</param>
/// <param name="Columns">Its columns, the same for every list of every year.</param>
/// <param name="Key">The columns that tell its rows apart.</param>
/// <param name="Rows">Its rows, made one after the other, each as long as there are columns.</param>
internal sealed record OpenDataTable(
    string Name,
    IReadOnlyList<OpenDataColumn> Columns,
    IReadOnlyList<string> Key,
    Func<IReadOnlyList<PublishedList>, IEnumerable<Datum[]>> Rows)
{
    /// <summary>Columns that name a row of another table, by the columns of the same names.</summary>
    public IReadOnlyList<(string[] Columns, string Table)> Links { get; init; } = [];
}

/// <summary>Makes columns.</summary>
internal static class Columns
{
    public static OpenDataColumn ListNumber { get; } = Integer("list_number", isRequired: true);

    public static OpenDataColumn ListingLine { get; } = Integer("listing_line", isRequired: true);

    public static OpenDataColumn Text(string name, string? fiscal = null, bool isRequired = false) =>
        new(name, ColumnType.String) { Fiscal = fiscal, IsRequired = isRequired, Codes = OpenDataCodes.Of(name) };

    public static OpenDataColumn Integer(string name, string? fiscal = null, bool isRequired = false, string? unit = null) =>
        new(name, ColumnType.Integer) { Fiscal = fiscal, IsRequired = isRequired, Unit = unit };

    public static OpenDataColumn Flag(string name, bool isRequired = false) => new(name, ColumnType.Boolean) { IsRequired = isRequired };

    public static OpenDataColumn Amount() => new("amount", ColumnType.Number) { Fiscal = "value", Unit = "unit_factor × currency" };
}
