using Parquet;
using Parquet.Schema;

namespace Shisaku.Publishing.OpenData;

/// <summary>Writes a table as Parquet, in groups of rows; the amounts of lists with decimals are decimal numbers there.</summary>
internal static class ParquetFile
{
    private const int GroupRows = 50_000;
    private const int Digits = 38;

    /// <summary>Writes a table.</summary>
    public static void Write(OpenDataTable table, IReadOnlyList<PublishedList> lists, Stream stream)
    {
        // The library asks a stream for its place, which parts of archives don't know.
        if (stream.CanSeek)
        {
            WriteAsync(table, lists, stream).GetAwaiter().GetResult();
            return;
        }

        using var file = new FileStream(
            Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        WriteAsync(table, lists, file).GetAwaiter().GetResult();
        file.Position = 0;
        file.CopyTo(stream);
    }

    private static async Task WriteAsync(OpenDataTable table, IReadOnlyList<PublishedList> lists, Stream stream)
    {
        var decimals = lists.Max(list => list.List.Decimals);
        var fields = table.Columns.Select(column => FieldOf(column, decimals)).ToArray();
        await using var parquet = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        foreach (var rows in table.Rows(lists).Chunk(GroupRows))
        {
            using var group = parquet.CreateRowGroup();
            for (var column = 0; column < fields.Length; column++)
            {
                await WriteColumnAsync(group, fields[column], rows, column);
            }
        }
    }

    private static DataField FieldOf(OpenDataColumn column, int decimals) => column.Type switch
    {
        ColumnType.Integer => new DataField<long?>(column.Name),
        ColumnType.Number when decimals > 0 => new DecimalDataField(column.Name, Digits, decimals, isNullable: true),
        ColumnType.Number => new DataField<long?>(column.Name),
        ColumnType.Boolean => new DataField<bool?>(column.Name),
        _ => new DataField<string>(column.Name),
    };

    private static Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, Datum[][] rows, int column)
    {
        if (field is DecimalDataField)
        {
            return group.WriteAsync<decimal>(field, rows.Select(row => Exact(row[column])).ToArray());
        }

        if (field.ClrType == typeof(long))
        {
            return group.WriteAsync<long>(field, rows.Select(row => row[column].Number).ToArray());
        }

        return field.ClrType == typeof(bool)
            ? group.WriteAsync<bool>(field, rows.Select(row => row[column].Flag).ToArray())
            : group.WriteAsync(field, rows.Select(row => row[column].Text!).ToArray());
    }

    private static decimal? Exact(Datum datum)
    {
        if (datum.Number is not { } number)
        {
            return null;
        }

        decimal exact = number;
        for (var place = 0; place < datum.Decimals; place++)
        {
            exact /= 10;
        }

        return exact;
    }
}
