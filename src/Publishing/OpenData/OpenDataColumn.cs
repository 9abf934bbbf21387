using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>What a column holds; the words are those of Table Schema.</summary>
internal enum ColumnType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number, with decimals where its list has them.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day: 2023-04-01.</summary>
    Date,
}

/// <summary>A column of a table of open data.</summary>
/// <param name="Name">Its physical name, in ASCII.</param>
/// <param name="Type">What it holds.</param>
internal sealed record OpenDataColumn(string Name, ColumnType Type)
{
    /// <summary>What it is in fiscal terms (the column types of Fiscal Data Package); null for a column of our own.</summary>
    public string? Fiscal { get; init; }

    /// <summary>Whether a value stands in every row.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The codes that may stand in it, where there are a fixed few; a code table explains them.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The unit of its numbers; null where they count nothing.</summary>
    public string? Unit { get; init; }

    /// <summary>The type in Table Schema.</summary>
    public string TypeWord => Type switch
    {
        ColumnType.String => "string",
        ColumnType.Integer => "integer",
        ColumnType.Number => "number",
        ColumnType.Date => "date",
        _ => "boolean",
    };

    /// <summary>What people call it.</summary>
    public string Label(Language language) => OpenDataText.In(language)[$"{Name}.label"];

    /// <summary>What it says.</summary>
    public string About(Language language) => OpenDataText.In(language)[$"{Name}.about"];
}
