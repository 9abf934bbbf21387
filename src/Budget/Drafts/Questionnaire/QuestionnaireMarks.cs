using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Shisaku.Budget;

/// <summary>Signs and words as a questionnaire writes and reads them.</summary>
public static partial class QuestionnaireMarks
{
    /// <summary>The drop-down list of a mark: yes; nobody has said it yet. Blank is no.</summary>
    public static ImmutableArray<string> Flags { get; } = [PrintedWordsOfDrafts.Whole, PrintedWordsOfDrafts.Unsaid];

    /// <summary>The drop-down list of a commission: the whole; a part. Blank is not commissioned.</summary>
    public static ImmutableArray<string> Commissions { get; } = [PrintedWordsOfDrafts.Whole, PrintedWordsOfDrafts.Part];

    /// <summary>A mark as it is written.</summary>
    public static string Text(bool? mark) => mark is null ? PrintedWordsOfDrafts.Unsaid : mark.Value ? PrintedWordsOfDrafts.Whole : "";

    /// <summary>A commission as it is written.</summary>
    public static string Text(Commission commission) => commission switch
    {
        Commission.Whole => PrintedWordsOfDrafts.Whole,
        Commission.Part => PrintedWordsOfDrafts.Part,
        _ => "",
    };

    /// <summary>The divisions in charge as they are written.</summary>
    public static string Text(ImmutableArray<DivisionInCharge> divisions) =>
        string.Join(PrintedWordsOfDrafts.Comma, divisions.Select(each => each.Text));

    /// <summary>The sign that a person wrote for a mark or commission, as the drop-down list writes it; as it is where it is none.</summary>
    public static string Sign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim();
        return PrintedWordsOfDrafts.Wholes.Contains(plain) ? PrintedWordsOfDrafts.Whole
            : PrintedWordsOfDrafts.Parts.Contains(plain) ? PrintedWordsOfDrafts.Part
            : PrintedWordsOfDrafts.Unsaids.Contains(plain) ? PrintedWordsOfDrafts.Unsaid
            : PrintedWordsOfDrafts.Nothings.Contains(plain) ? ""
            : plain;
    }

    /// <summary>The divisions that a person wrote, set apart by commas, offices in brackets.</summary>
    public static ImmutableArray<DivisionInCharge> Divisions(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. PrintedWordsOfDrafts.Commas().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0).Select(part =>
                WithOffice().Match(part) is { Success: true } match
                    ? new DivisionInCharge(match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim()) : new DivisionInCharge(part, null)),
        ];
    }

    [GeneratedRegex("^([^()\uFF08\uFF09]+)[(\uFF08]([^()\uFF08\uFF09]+)[)\uFF09]$")]
    private static partial Regex WithOffice();
}
