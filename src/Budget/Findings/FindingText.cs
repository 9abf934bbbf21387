using System.Globalization;
using System.Reflection;

namespace Shisaku.Budget;

/// <summary>The languages in which the program speaks to people.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Japanese.</summary>
    Japanese,
}

/// <summary>The words of the findings in one language, from <c>Findings/Resources/findings.LANGUAGE.txt</c>.</summary>
/// <remarks>The keys of a kind are <c>KIND.title</c>, <c>KIND.message</c> and <c>KIND.advice</c>;
/// <c>field.NAME</c> names a field. In a message <c>{name}</c> stands for a part or detail of the finding.</remarks>
public sealed class FindingText
{
    // Loaded when first asked for: most runs speak one language only.
    private static readonly Lazy<FindingText> EnglishText = new(() => new FindingText("findings.en.txt"));
    private static readonly Lazy<FindingText> JapaneseText = new(() => new FindingText("findings.ja.txt"));

    private readonly TextResource texts;

    private FindingText(string resource) => texts = TextResource.Load(Assembly.GetExecutingAssembly(), resource);

    /// <summary>The words of a language.</summary>
    public static FindingText In(Language language) =>
        language == Language.Japanese ? JapaneseText.Value : EnglishText.Value;

    /// <summary>The name of a kind in JSON, in the documentation and in decisions: <c>lost-row</c>.</summary>
    public static string NameOf(FindingKind kind) => TextResource.KeyOf(kind.ToString());

    /// <summary>A short title of a kind.</summary>
    public string Title(FindingKind kind) => texts[NameOf(kind) + ".title"];

    /// <summary>What to do about findings of a kind.</summary>
    public string Advice(FindingKind kind) => texts[NameOf(kind) + ".advice"];

    /// <summary>The heading over findings that ask for the same act.</summary>
    public string Heading(Act act) => texts["act." + TextResource.KeyOf(act.ToString())];

    /// <summary>The name of a field for a person; a funding source is named by its printed heading where that is given.</summary>
    public string FieldName(string field) => texts.Find("field." + field) ?? field;

    /// <summary>The whole message: place, what was found, what was expected.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="printed">The print, which knows on which page or sheet a row stands.</param>
    public string Message(Finding finding, PrintedList printed)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(printed);
        return PlaceOf(finding, printed) + Statement(finding, printed);
    }

    /// <summary>The message without its place, where that is shown otherwise.</summary>
    public string Statement(Finding finding, PrintedList printed)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(printed);
        var variant = finding switch
        {
            { Kind: FindingKind.Settled, Recovered: null } => ".as-printed",
            { Kind: FindingKind.LostRelistingMark, Certainty: Certainty.Undecided } => ".undecided",
            _ => "",
        };
        return TextResource.Fill(texts[NameOf(finding.Kind) + ".message" + variant], name => Part(finding, name, printed));
    }

    /// <summary>A row as a person finds it: by its number, or by page or sheet.</summary>
    public string RowName(int line, PrintedList printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        return RowName(Number(line), printed.PlaceOf(line));
    }

    /// <summary>The same of a row at hand.</summary>
    public string RowName(PrintedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return RowName(Number(row.Line), row.Place);
    }

    private string RowName(string number, RowPlace? place) => place switch
    {
        null => texts.Fill("place.line", ("line", number)),
        { Page: null, Sheet: null } => texts.Fill("place.line", ("line", Number(place.Row))),
        { Page: { } page } => texts.Fill("place.page", ("page", Number(page)), ("line", Number(place.Row))),
        _ => texts.Fill("place.sheet", ("sheet", place.Sheet ?? ""), ("line", Number(place.Row))),
    };

    /// <summary>Rows besides its own that a finding's message names.</summary>
    public static IEnumerable<int> RowsNamed(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Details.Where(detail => detail.Name == "twin" || (detail.Name == "to" && finding.Kind == FindingKind.JoinedLine))
            .Select(detail => RowNumber(detail.Value));
    }

    private string PlaceOf(Finding finding, PrintedList printed) => finding switch
    {
        { Line: null } => "",
        { Subject: null } => texts.Fill("place.row", ("row", RowName(finding.Line.Value, printed))),
        _ => texts.Fill("place.subject", ("row", RowName(finding.Line.Value, printed)), ("subject", finding.Subject)),
    };

    private string Part(Finding finding, string name, PrintedList printed) => name switch
    {
        "twin" => RowPart(finding, name, printed),
        "to" when finding.Kind == FindingKind.JoinedLine => RowPart(finding, name, printed),
        "printed" => finding.Printed ?? "",
        "recovered" => finding.Recovered ?? "",
        "column" => finding.Column is { } column ? Number(column) : "",
        "by" => finding.Details.FirstOrDefault(detail => detail.Name == name)?.Value ?? texts["settled.somebody"],
        "certainty" => texts["certainty." + TextResource.KeyOf(finding.Certainty.ToString())],
        "alternatives" => string.Join(texts["list.separator"], finding.Alternatives),
        "field" => finding.Details.FirstOrDefault(detail => detail.Name == "heading")?.Value is { } heading
            ? heading
            : FieldName(finding.Field),
        "note" => texts["note." + Detail(finding, name)],
        "flags" => string.Join(texts["list.and"], Detail(finding, name).Split(',', StringSplitOptions.TrimEntries).Select(FieldName)),
        _ => Detail(finding, name),
    };

    // Details are words: a row's number stands in them as it is written.
    private string RowPart(Finding finding, string name, PrintedList printed)
    {
        var number = Detail(finding, name);
        return RowName(number, printed.PlaceOf(RowNumber(number)));
    }

    private static int RowNumber(string written) => int.Parse(written, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Detail(Finding finding, string name) =>
        finding.Details.FirstOrDefault(detail => detail.Name == name)?.Value
            ?? throw new InvalidOperationException($"A finding of kind {NameOf(finding.Kind)} lacks the detail {name}.");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
