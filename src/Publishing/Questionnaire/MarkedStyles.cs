using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shisaku.Publishing;

/// <summary>Colours the cells that are to be mended, and takes the colour from those that were; all else of their looks stays.</summary>
internal sealed class MarkedStyles
{
    private const string Marked = "FFFF9C8A", Open = "FFFFFBE0";

    private readonly Stylesheet sheet;
    private readonly uint marked, open;
    private readonly Dictionary<(uint Look, uint Fill), uint> looks = [];

    public MarkedStyles(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        sheet = part.Stylesheet ??= new Stylesheet(
            new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()), new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat()));
        sheet.Fills ??= new Fills();
        sheet.CellFormats ??= new CellFormats(new CellFormat());
        (marked, open) = (FillOf(Marked), FillOf(Open));
    }

    /// <summary>Colours a cell.</summary>
    public void Mark(Cell cell) => cell.StyleIndex = With(cell.StyleIndex?.Value ?? 0, marked);

    /// <summary>Takes the colour from a cell that was marked before.</summary>
    public void Unmark(Cell cell)
    {
        if (cell.StyleIndex?.Value is { } look && sheet.CellFormats!.Elements<CellFormat>().ElementAtOrDefault((int)look)?.FillId?.Value == marked)
        {
            cell.StyleIndex = With(look, open);
        }
    }

    /// <summary>A look of its own.</summary>
    /// <param name="format">How it looks.</param>
    public uint Add(CellFormat format)
    {
        var formats = sheet.CellFormats!;
        var number = (uint)formats.Elements<CellFormat>().Count();
        formats.AppendChild(format);
        formats.Count = number + 1;
        return number;
    }

    /// <summary>A wrapped text, set at the top.</summary>
    public uint Wrapped() => Add(new CellFormat(new DocumentFormat.OpenXml.Spreadsheet.Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
    {
        FontId = 0, FillId = 0, BorderId = 0, NumberFormatId = 0, ApplyAlignment = true,
    });

    /// <summary>Keeps what was added.</summary>
    public void Save() => sheet.Save();

    private uint With(uint look, uint fill)
    {
        if (!looks.TryGetValue((look, fill), out var number))
        {
            var format = (CellFormat?)sheet.CellFormats!.Elements<CellFormat>().ElementAtOrDefault((int)look)?.CloneNode(deep: true) ?? new CellFormat();
            format.FillId = fill;
            format.ApplyFill = true;
            looks.Add((look, fill), number = Add(format));
        }

        return number;
    }

    private uint FillOf(string colour)
    {
        var number = 0u;
        foreach (var fill in sheet.Fills!.Elements<Fill>())
        {
            if (fill.PatternFill?.ForegroundColor?.Rgb?.Value == colour)
            {
                return number;
            }

            number++;
        }

        sheet.Fills.AppendChild(new Fill(new PatternFill(new ForegroundColor { Rgb = HexBinaryValue.FromString(colour) }) { PatternType = PatternValues.Solid }));
        sheet.Fills.Count = number + 1;
        return number;
    }
}
