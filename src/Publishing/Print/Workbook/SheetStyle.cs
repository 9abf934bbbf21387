using DocumentFormat.OpenXml.Spreadsheet;

namespace Shisaku.Publishing;

/// <summary>How the cells of a sheet look. Each sheet has a set of its own, because each table has its own size and decimals.</summary>
/// <param name="Size">The size of its letters, in points.</param>
/// <param name="Decimals">How many decimals its amounts have.</param>
/// <param name="IsJapanese">Whether what is negative has a triangle before it.</param>
internal sealed record SheetStyle(double Size, int Decimals, bool IsJapanese)
{
    private const uint FirstFormat = 164; // the numbers below belong to the formats every workbook has
    private const uint FontsOfSet = 2, LooksOfSet = (uint)CellLook.Count + 1;

    /// <summary>The style sheet of a workbook.</summary>
    public static Stylesheet Sheet(List<SheetStyle> styles) => new(
        new NumberingFormats(styles.Select((style, at) => new NumberingFormat
        {
            NumberFormatId = FirstFormat + (uint)at,
            FormatCode = style.Format,
        })),
        new Fonts([Face(11), .. styles.SelectMany(style => new[] { Face(style.Size), Face(style.Size * 1.6) })]),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Grey("FFE6E6E6"),
            Grey("FFF2F2F2")),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([new CellFormat(), .. styles.SelectMany((style, at) => Looks(at))]),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    /// <summary>The number of a look in the style sheet.</summary>
    public static uint Of(int sheet, CellLook look) => 1 + ((uint)sheet * LooksOfSet) + (uint)look;

    private string Format
    {
        get
        {
            var digits = Decimals == 0 ? "#,##0" : "#,##0." + new string('0', Decimals);
            return $"{digits};\"{(IsJapanese ? PrintedWordsOfTables.Part : PrintedWordsOfTables.Minus)}\"{digits}";
        }
    }

    private static IEnumerable<CellFormat> Looks(int sheet) => Enum.GetValues<CellLook>().Select(look => new CellFormat(
        new DocumentFormat.OpenXml.Spreadsheet.Alignment
        {
            Horizontal = HorizontalOf(look),
            Vertical = look == CellLook.Measure ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center,
            WrapText = look is not (CellLook.Amount or CellLook.TotalAmount or CellLook.Unit),
        })
    {
        FontId = 1 + ((uint)sheet * FontsOfSet) + (look == CellLook.Title ? 1u : 0),
        NumberFormatId = look is CellLook.Amount or CellLook.TotalAmount ? FirstFormat + (uint)sheet : 0,
        ApplyNumberFormat = true,
        BorderId = look is CellLook.Title or CellLook.Unit or CellLook.Note ? 0u : 1,
        FillId = look == CellLook.Head ? 2u : look is CellLook.Policy or CellLook.TotalLabel or CellLook.TotalAmount ? 3u : 0,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyFont = true,
        ApplyAlignment = true,
    });

    private static HorizontalAlignmentValues HorizontalOf(CellLook look) => look switch
    {
        CellLook.Head or CellLook.Mark or CellLook.TotalLabel => HorizontalAlignmentValues.Center,
        CellLook.Amount or CellLook.TotalAmount or CellLook.Unit or CellLook.Count => HorizontalAlignmentValues.Right,
        _ => HorizontalAlignmentValues.Left,
    };

    private static Font Face(double size) => new(
        new FontSize { Val = size }, new FontName { Val = PrintedWordsOfTables.OfficeFace }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 128 });

    private static Fill Grey(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}

/// <summary>How a cell looks.</summary>
internal enum CellLook
{
    /// <summary>The table's title.</summary>
    Title,

    /// <summary>The unit of the amounts.</summary>
    Unit,

    /// <summary>A heading.</summary>
    Head,

    /// <summary>A policy.</summary>
    Policy,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A name or a division.</summary>
    Text,

    /// <summary>A mark or a term.</summary>
    Mark,

    /// <summary>An amount.</summary>
    Amount,

    /// <summary>The label of a totals row.</summary>
    TotalLabel,

    /// <summary>The amount of a totals row.</summary>
    TotalAmount,

    /// <summary>A remark.</summary>
    Note,

    /// <summary>A count.</summary>
    Count,
}
