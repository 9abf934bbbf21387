using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shisaku.Reading;

/// <summary>What the sheets of a workbook share: texts and number formats.</summary>
internal sealed class WorkbookContents
{
    private readonly List<string> texts = [];
    private readonly List<NumberFormat> formats = [];

    /// <summary>Reads what the workbook's sheets share.</summary>
    public WorkbookContents(WorkbookPart workbook)
    {
        CountsFrom1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        if (workbook.SharedStringTablePart is { } shared)
        {
            ReadTexts(shared);
        }

        if (workbook.WorkbookStylesPart?.Stylesheet is { } styles)
        {
            ReadFormats(styles);
        }
    }

    /// <summary>Whether days are counted from 1904 instead of 1900, as old Macintosh workbooks do.</summary>
    public bool CountsFrom1904 { get; }

    /// <summary>The shared text of a number, counted from 0.</summary>
    public string Text(int index) => texts[index];

    /// <summary>The number format of a cell's style.</summary>
    public NumberFormat Format(uint? style)
        => style < formats.Count ? formats[(int)style.Value] : NumberFormat.General;

    /// <summary>The words of a text without the phonetic letters that stand over them.</summary>
    public static string WordsOf(OpenXmlElement text)
        => SheetText.Plain(string.Concat(text.ChildElements.Select(child => child switch
        {
            Text plain => plain.Text,
            Run run => run.Text?.Text,
            _ => null,
        })));

    private void ReadTexts(SharedStringTablePart shared)
    {
        using var reader = OpenXmlReader.Create(shared);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
            {
                texts.Add(WordsOf(reader.LoadCurrentElement()!));
            }
        }
    }

    private void ReadFormats(Stylesheet styles)
    {
        var codes = new Dictionary<uint, string>();
        foreach (var format in styles.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            codes[format.NumberFormatId?.Value ?? 0] = format.FormatCode?.Value ?? "";
        }

        var known = new Dictionary<uint, NumberFormat>();
        foreach (var style in styles.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = style.NumberFormatId?.Value ?? 0;
            if (!known.TryGetValue(id, out var format))
            {
                known[id] = format = NumberFormat.Of(codes.GetValueOrDefault(id) ?? PrintedWordsOfDates.FormatCode(id));
            }

            formats.Add(format);
        }
    }
}
