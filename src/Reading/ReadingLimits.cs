namespace Shisaku.Reading;

/// <summary>How much is read at most; whatever goes beyond is refused, so that no input can exhaust time or memory.</summary>
/// <remarks>Each limit is far above what any printed list needs: a thick one has some thousand rows of twenty cells.</remarks>
public static class ReadingLimits
{
    /// <summary>Bytes in a megabyte.</summary>
    public const int Megabyte = 1024 * 1024;

    /// <summary>Bytes in a file: 100 MB.</summary>
    public const int Bytes = 100 * Megabyte;

    /// <summary>Rows that are not blank in a file.</summary>
    public const int Rows = 2_000_000;

    /// <summary>Cells, blank ones included, in all rows of a file.</summary>
    public const int Cells = 10_000_000;

    /// <summary>Cells, blank ones included, in a row.</summary>
    public const int CellsInRow = 1_000;

    /// <summary>Pages of a PDF.</summary>
    public const int Pages = 5_000;

    /// <summary>Letters on a page of a PDF.</summary>
    public const int LettersOnPage = 200_000;

    /// <summary>Letters on all pages of a PDF.</summary>
    public const int Letters = 20_000_000;

    /// <summary>Characters in a line.</summary>
    public const int LineLength = 1_000_000;

    /// <summary>Lines over which a quoted cell may run; beyond, its opening quote is taken for a misread mark.</summary>
    public const int LinesInQuotedCell = 20;

    /// <summary>The same in a text whose every cell is quoted, so that no quote can be anything else.</summary>
    public const int LinesInWhollyQuotedCell = 200;

    /// <summary>Bytes in all parts of a workbook when unpacked: 512 MB.</summary>
    public const long UnpackedBytes = 512 * Megabyte;

    /// <summary>Bytes in all parts of a questionnaire when unpacked: 24 MB. It is held in memory to be marked, where it takes many times that;
    /// one of a hundred programmes takes less than 1 MB.</summary>
    public const long QuestionnaireBytes = 24 * Megabyte;

    /// <summary>How many times its packed size a part of a workbook may take unpacked, if it is larger than 16 MB.</summary>
    public const int UnpackedRatio = 300;

    /// <summary>Parts in a workbook.</summary>
    public const int Parts = 10_000;

    /// <summary>Bytes in an HTML page: 20 MB. A page takes many times its size in memory.</summary>
    public const int HtmlBytes = 20 * Megabyte;

    /// <summary>Elements in an HTML page.</summary>
    public const int Elements = 500_000;

    /// <summary>Elements in an HTML page that stand one within another.</summary>
    public const int ElementsNested = 250;
}
