namespace Shisaku.Reading;

/// <summary>Why a file can't be read. The words for each reason stand in <c>Resources/reading.LANGUAGE.txt</c>.</summary>
public enum UnreadableReason
{
    /// <summary>No byte at all.</summary>
    Empty,

    /// <summary>Nothing but blank lines.</summary>
    Blank,

    /// <summary>More bytes than <see cref="ReadingLimits.Bytes"/>.</summary>
    TooLarge,

    /// <summary>A document of a kind that this version does not read.</summary>
    NotSupportedYet,

    /// <summary>A workbook in a form that is not read, such as <c>.xls</c>.</summary>
    OtherWorkbook,

    /// <summary>A workbook that is locked with a password.</summary>
    Encrypted,

    /// <summary>A workbook that can't be unpacked, or whose parts contradict one another.</summary>
    DamagedWorkbook,

    /// <summary>A workbook that would unpack to more than <see cref="ReadingLimits.UnpackedBytes"/>.</summary>
    TooLargeUnpacked,

    /// <summary>A page without any table.</summary>
    NoTable,

    /// <summary>A page of more elements, or of deeper ones, than any list needs.</summary>
    TooManyElements,

    /// <summary>A picture: it may show a list, but holds no text.</summary>
    Picture,

    /// <summary>An archive or compressed file, which may hold a list.</summary>
    Archive,

    /// <summary>A NUL byte: no text has one.</summary>
    NulByte,

    /// <summary>So many control characters that it can't be text.</summary>
    ControlCharacters,

    /// <summary>Text in an encoding that is recognised but not read.</summary>
    OtherEncoding,

    /// <summary>Text in a known encoding, with a byte that does not belong there.</summary>
    DamagedEncoding,

    /// <summary>Not valid in any encoding that is read.</summary>
    UnknownEncoding,

    /// <summary>Not UTF-8; as Shift_JIS it would be valid, but no Japanese.</summary>
    NotJapanese,

    /// <summary>A line longer than <see cref="ReadingLimits.LineLength"/>.</summary>
    LineTooLong,

    /// <summary>A row of more cells than <see cref="ReadingLimits.CellsInRow"/>.</summary>
    TooManyCellsInRow,

    /// <summary>More rows than <see cref="ReadingLimits.Rows"/>.</summary>
    TooManyRows,

    /// <summary>More cells than <see cref="ReadingLimits.Cells"/>.</summary>
    TooManyCells,

    /// <summary>A PDF without any text: scanned pages, as a rule.</summary>
    PdfWithoutText,

    /// <summary>A PDF that its parts can't be found in.</summary>
    DamagedPdf,

    /// <summary>A PDF with a page that can't be made out.</summary>
    DamagedPdfPage,

    /// <summary>A PDF that opens only with a password.</summary>
    LockedPdf,

    /// <summary>A PDF with more pages, letters or unpacked bytes than <see cref="ReadingLimits"/> allow.</summary>
    PdfTooLarge,

    /// <summary>A JSON document of a list, or a data package, that is not whole.</summary>
    DamagedDocument,

    /// <summary>A Parquet file: the same table is published as CSV, which is read.</summary>
    Parquet,

    /// <summary>A file that is no questionnaire that this program wrote.</summary>
    NoQuestionnaire,

    /// <summary>A questionnaire that was saved as another kind of file.</summary>
    QuestionnaireKind,
}
