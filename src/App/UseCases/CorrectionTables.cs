using System.Globalization;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.UseCases;

/// <summary>The corrections of a list as files: a table of errata (正誤表) for each, and a sheet in front that tells their notes.</summary>
internal static class CorrectionTables
{
    private static readonly string[] CsvColumns = ["version", "day", "note", "place", "name", "field", "wrong", "right"];

    private const int Narrow = 9, Day = 12, Part = 16, Value = 28, Place = 36, Wide = 70;

    /// <summary>Writes them as a workbook.</summary>
    public static void WriteWorkbook(IReadOnlyList<ListCorrection> corrections, ProgrammeList list, Language language, Stream stream)
    {
        var texts = SiteText.In(language, "lists");
        YearTable[] tables =
        [
            new(
                texts["corrections"],
                [Column("version", Narrow), Column("day", Day), Column("note", Wide), Column("count", Narrow)],
                [
                    .. corrections.Select(each => new[]
                    {
                        YearCell.OfCount(each.Right.Number), YearCell.Of(DayOf(each)), YearCell.Of(each.Note), YearCell.OfCount(each.Values.Length),
                    }),
                ]),
            .. corrections.Select(each => new YearTable(
                texts.Fill("corrections.sheet", ("version", each.Right.Number.ToString(CultureInfo.InvariantCulture))),
                [Column("place", Place), Column("name", Place), Column("field", Part), Column("wrong", Value), Column("right", Value)],
                [
                    .. each.Values.Select(value => new[]
                    {
                        YearCell.Of(value.Place), YearCell.Of(value.Name), YearCell.Of(FieldOf(value.Field, list, language)), YearCell.Of(value.Wrong), YearCell.Of(value.Right),
                    }),
                ])),
        ];
        YearTables.WriteWorkbook(tables, list.Decimals, stream);

        YearColumn Column(string key, int width) => new(texts["corrections." + key], width);
    }

    /// <summary>Writes them as CSV, one value a row.</summary>
    public static void WriteCsv(IReadOnlyList<ListCorrection> corrections, ProgrammeList list, Language language, Stream stream)
    {
        var texts = SiteText.In(language, "lists");
        PlainCsv.Write(
            CsvColumns.Select(key => texts["corrections." + key]),
            corrections.SelectMany(each => each.Values.Select(value => new object?[]
            {
                (long)each.Right.Number, DayOf(each), each.Note, value.Place, value.Name, FieldOf(value.Field, list, language), value.Wrong, value.Right,
            })),
            stream);
    }

    /// <summary>A part of a list as people call it.</summary>
    public static string FieldOf(string field, ProgrammeList list, Language language) =>
        list.FundingSources.FirstOrDefault(source => Field.Funding(source.Key) == field)?.Printed
        ?? SiteText.In(language, "lists").Find("corrections.field." + field) ?? FindingText.In(language).FieldName(field);

    /// <summary>The day on which a correction was published.</summary>
    public static string DayOf(ListCorrection correction) => Pages.Parts.OfficeTime.Text(correction.At)[..10];
}
