namespace Shisaku.Budget;

/// <summary>Something that was read otherwise than it stands in the file, so that it does not happen in silence.</summary>
/// <param name="Key">What it is, one of the keys below.</param>
/// <param name="Count">How many.</param>
/// <param name="Sheet">The sheet they stand on; null where they stand on no sheet.</param>
/// <param name="Where">Which ones, as the file's own program calls them: <c>3-5, 9</c>, <c>C, F-G</c>, names of sheets.</param>
public sealed record ReadingNote(string Key, int Count, string? Sheet, string Where)
{
    /// <summary>Hidden rows that are not blank: left out.</summary>
    public const string HiddenRows = "hidden-rows";

    /// <summary>Hidden columns that are not blank: their cells were read as blank ones.</summary>
    public const string HiddenColumns = "hidden-columns";

    /// <summary>Hidden sheets: left out.</summary>
    public const string HiddenSheets = "hidden-sheets";

    /// <summary>Hidden elements of a page: left out.</summary>
    public const string HiddenElements = "hidden-elements";

    /// <summary>Cells covered by a merged cell, with a value that nobody sees: read as blank ones.</summary>
    public const string CoveredCells = "covered-cells";

    /// <summary>Formulas whose value was never saved: read as blank cells.</summary>
    public const string FormulasWithoutValue = "formulas-without-value";

    /// <summary>Rows that had run together with others or within one cell: they were parted.</summary>
    public const string GluedRows = "glued-rows";

    /// <summary>Numbers that their format shows divided by thousands: read as they are shown.</summary>
    public const string ScaledNumbers = "scaled-numbers";

    /// <summary>Texts of a page that the edge of their cell cuts off, and that stand nowhere else: left out.</summary>
    public const string CutTexts = "cut-texts";

    /// <summary>Lines of a table without rules that may belong to the row above or below: read as rows of their own.</summary>
    public const string UnclearRows = "unclear-rows";

    /// <summary>Texts of a table without rules that run over several of its columns: read as one cell.</summary>
    public const string UnclearColumns = "unclear-columns";

    /// <summary>Parts of a list that the published form does not carry, so that the list is without them.</summary>
    public const string LackingForm = "lacking-form";

    /// <summary>Further lists of a published form: left out.</summary>
    public const string FurtherLists = "further-lists";

    /// <summary>Marks that a published form gives as undecided: read as none.</summary>
    public const string OpenMarks = "open-marks";
}
