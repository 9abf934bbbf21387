using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The words in which two years are compared, from <c>Resources/years.LANGUAGE.txt</c>.</summary>
public sealed class YearText
{
    private static readonly Lazy<YearText> EnglishText = new(() => new YearText("years.en.txt"));
    private static readonly Lazy<YearText> JapaneseText = new(() => new YearText("years.ja.txt"));

    private readonly TextResource texts;

    private YearText(string resource) => texts = TextResource.Load(Assembly.GetExecutingAssembly(), resource);

    /// <summary>The words of a language.</summary>
    public static YearText In(Language language) => language == Language.Japanese ? JapaneseText.Value : EnglishText.Value;

    /// <summary>A reason of a match as a sentence without full stop.</summary>
    public string Reason(MatchReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Fill("reason." + TextResource.KeyOf(reason.Kind.ToString()), reason.Details);
    }

    /// <summary>A note as a sentence, with the year and the row that it is about.</summary>
    public string Note(YearNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var statement = Fill("note." + TextResource.KeyOf(note.Kind.ToString()), note.Details);
        var year = note.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "";
        return note switch
        {
            { FiscalYear: null } => statement,
            { Line: { } line } => texts.Fill(
                "place.row", ("year", year), ("line", line.ToString(CultureInfo.InvariantCulture)), ("statement", statement)),
            _ => texts.Fill("place.list", ("year", year), ("statement", statement)),
        };
    }

    /// <summary>A division that seems to have been renamed, as a sentence.</summary>
    public string Renaming(DivisionRenaming renaming)
    {
        ArgumentNullException.ThrowIfNull(renaming);
        return Fill(renaming.IsKnown ? "division.known" : renaming.WasThere ? "division.merged" : "division.renamed", [
            new("from", renaming.Earlier), new("to", renaming.Later),
            new("programmes", renaming.Programmes.ToString(CultureInfo.InvariantCulture)),
            new("of", renaming.Of.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>How many listings a match joins: one to one, split, merged.</summary>
    public string Title(MatchKind kind) => texts["match." + TextResource.KeyOf(kind.ToString())];

    /// <summary>What became of a programme.</summary>
    public string Title(ProgrammeChangeKind kind) => texts["programme." + TextResource.KeyOf(kind.ToString())];

    /// <summary>What differs besides the amounts, in words; empty where nothing does.</summary>
    public string Title(MatchChanges changes) => string.Join(texts["separator"], Enum.GetValues<MatchChanges>()
        .Where(each => each != MatchChanges.None && changes.HasFlag(each))
        .Select(each => texts["change." + TextResource.KeyOf(each.ToString())]));

    private string Fill(string key, ImmutableArray<ReasonDetail> details) => TextResource.Fill(
        texts[key], name => details.FirstOrDefault(detail => detail.Name == name)?.Value
            ?? throw new InvalidOperationException($"The text {key} names {{{name}}}, which its reason lacks."));
}
