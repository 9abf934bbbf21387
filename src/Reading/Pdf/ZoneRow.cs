namespace Shisaku.Reading;

/// <summary>A text in a column of a zone.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Text">The text.</param>
/// <param name="Floats">Whether it belongs to the first of several rows or columns, wherever it stands beside or above them.</param>
internal readonly record struct ZoneText(int Column, PageText Text, bool Floats);

/// <summary>A row of a zone: its texts by column.</summary>
/// <param name="Columns">How many cells it has.</param>
internal sealed record ZoneRow(int Columns)
{
    /// <summary>Its texts; those of a column belong to one cell, from top to bottom and left to right.</summary>
    public List<ZoneText> Texts { get; } = [];

    /// <summary>Whether it may be a part of the row above or below.</summary>
    public bool IsUnclear { get; set; }

    /// <summary>Whether it has an amount.</summary>
    public bool HasAmount => Texts.Exists(text => text.Text.IsAmount);

    /// <summary>The height of its amounts, or of its first text.</summary>
    public double Baseline
    {
        get
        {
            var amount = Texts.FindIndex(text => text.Text.IsAmount);
            return Texts[Math.Max(0, amount)].Text.Baseline;
        }
    }

    /// <summary>The texts of a cell.</summary>
    public List<PageText> Cell(int column)
        => [.. Texts.Where(text => text.Column == column).Select(text => text.Text)
            .OrderBy(text => Math.Round(text.Baseline / Math.Max(1, text.Size / 2))).ThenBy(text => text.Left)];

    /// <summary>The column of a row that has nothing but a label or a part of one; else null.</summary>
    public int? OnlyLabel
        => Texts.TrueForAll(text => text.Column == Texts[0].Column && !text.Text.IsAmount) ? Texts[0].Column : null;
}
