namespace Shisaku.Reading;

/// <summary>A row of a sheet while it is read.</summary>
/// <param name="number">Its number on the sheet.</param>
/// <param name="isHidden">Whether it is not shown.</param>
internal sealed class SheetRow(int number, bool isHidden)
{
    /// <summary>Its number on the sheet, counted from 1.</summary>
    public int Number => number;

    /// <summary>Whether it is not shown.</summary>
    public bool IsHidden => isHidden;

    /// <summary>Its cells up to the last that is not blank.</summary>
    public List<string> Cells { get; } = [];

    /// <summary>The column, from 0, of a cell that does not say where it stands.</summary>
    public int NextColumn { get; set; }

    /// <summary>Adds a cell, and blank ones before it.</summary>
    public void Add(int column, string text)
    {
        while (Cells.Count < column)
        {
            Cells.Add("");
        }

        Cells.Add(text);
    }
}
