using System.Text.RegularExpressions;

namespace Shisaku.Publishing;

/// <summary>What the title of a part of a list says.</summary>
internal static partial class PrintedWordsOfSelections
{
    /// <summary>What is left without re-listings.</summary>
    public const string FirstListings = "再掲を除く";

    /// <summary>The heading over divisions, and what stands for none.</summary>
    public const string Divisions = "担当課等", NoDivision = "(担当課の記載なし)";

    /// <summary>The heading over names in a comparison.</summary>
    public const string Name = "事業名";

    /// <summary>What a table of flows shows.</summary>
    public const string Flows = "担当課・財源別、再掲を除く";

    /// <summary>The title of a part of a list.</summary>
    public static string Title(string? list, string? what) =>
        what is null ? list ?? PrintedWordsOfTables.NoTitle
        : list is null || Japanese().IsMatch(list) ? $"{list ?? PrintedWordsOfTables.NoTitle}(抜粋:{what})"
        : $"{list} (selection: {what})";

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();
}
