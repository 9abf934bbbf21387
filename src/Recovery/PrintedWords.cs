using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The words and signs that Japanese programme lists print, and what they mean here. Texts are compared without
/// spaces and with half-width signs.</summary>
internal static partial class PrintedWords
{
    /// <summary>Parts of column headings, the more specific first, and the field each announces.</summary>
    public static readonly (string Word, string Field)[] Headings =
    [
        ("主要成果", Field.KeyResult),
        ("新規", Field.New),
        ("重点", Field.Priority),
        ("委託", Field.Commission),
        ("事業期間", Field.Term),
        ("実施期間", Field.Term),
        ("期間", Field.Term),
        ("担当", Field.Divisions),
        ("所管", Field.Divisions),
        ("実施課", Field.Divisions),
        ("課名", Field.Divisions),
        ("部局", Field.Divisions),
        ("事業費", Field.Budget),
        ("予算額", Field.Budget),
        ("当初予算", Field.Budget),
        ("予算", Field.Budget),
        ("金額", Field.Budget),
        ("事業名", Field.Name),
        ("事業の名称", Field.Name),
        ("施策名", Field.Measure),
        ("施策の方向", Field.Measure),
        ("基本方針", Field.Measure),
        ("施策", Field.Measure),
    ];

    /// <summary>Parts of headings over the first and the last year of a term.</summary>
    public static readonly string[] TermStarting = ["開始", "始期", "着手"], TermEnding = ["終了", "終期", "完了"];

    /// <summary>Parts of headings over words about a programme.</summary>
    public static readonly string[] Remarks = ["備考", "摘要", "概要", "内容", "説明", "理由", "目的", "特記", "remarks", "notes"];

    /// <summary>Parts of headings over names, which may stand beside words for something else: 事業名・概要.</summary>
    public static readonly string[] NameHeadings = ["事業名", "事業の名称"];

    /// <summary>Headings over this year's amount under a heading that several years share.</summary>
    public static readonly string[] OwnYear = ["本年度", "当年度", "今年度", "本年", "当初予算額"];

    /// <summary>A heading over the funding columns that is none itself.</summary>
    public const string FundingHeading = "財源";

    /// <summary>The same with words before it: 左の財源内訳.</summary>
    public const string FundingDivision = "財源内訳";

    /// <summary>Headings of funding columns and the key of each.</summary>
    public static readonly (string Word, string Key)[] FundingSources =
    [
        ("国庫支出金", "national"),
        ("国庫", "national"),
        ("国支出金", "national"),
        ("県支出金", "prefectural"),
        ("都支出金", "prefectural"),
        ("道支出金", "prefectural"),
        ("府支出金", "prefectural"),
        ("都道府県支出金", "prefectural"),
        ("県債", "bonds"),
        ("市債", "bonds"),
        ("地方債", "bonds"),
        ("起債", "bonds"),
        ("その他特定財源", "other"),
        ("特定財源", "other"),
        ("その他", "other"),
        ("一般財源", "general"),
        ("一財", "general"),
    ];

    /// <summary>What headings of grants end with, whoever gives them: 国県支出金, 国・都支出金.</summary>
    public const string GrantEnding = "支出金";

    /// <summary>What the state and the prefecture give together: a source of its own, neither of the two.</summary>
    public const string NationalAndPrefectural = "国県支出金";

    /// <summary>Parts of headings over last year's amount.</summary>
    public static readonly string[] Previous = ["前年", "前々年", "前期", "前回", "previous", "prior", "lastyear", "preceding"];

    /// <summary>Parts of headings over a difference.</summary>
    public static readonly string[] Difference = ["比較", "増減", "差引", "増△減", "difference", "change", "variance", "increase"];

    /// <summary>Parts of headings over ratios, which add up to nothing.</summary>
    public static readonly string[] Ratios = ["%", "率", "構成比", "割合", "対前年度比", "前年比", "y.o.y", "percent", "ratio", "share"];

    /// <summary>Parts of headings over codes and numbers of pages, which are no amounts.</summary>
    public static readonly string[] Codes = ["番号", "コード", "ページ", "頁", "no.", "code", "page"];

    /// <summary>What the heading over names ends with, beside the heading over their codes.</summary>
    public static readonly string[] NameEndings = ["名称", "名", " name"];

    /// <summary>The heading over years.</summary>
    public const string Years = "年度";

    /// <summary>Parts of headings over this year's amount in tables of any kind.</summary>
    public static readonly string[] ThisYear = ["本年度", "予算額", "当年度", "事業費", "予算現額", "予算", "budget", "appropriation", "total", "計", "amount", "金額"];

    /// <summary>What labels of totals end or begin with, in any language that was met, besides those of programme lists.</summary>
    public static readonly string[] TotalEndings = ["計", "総額", "total", "totals", "ttl", "sum", "subtotal", "sub-total"];

    /// <summary>Labels of totals over everything.</summary>
    public static readonly string[] WholeTotals = ["合計", "総計", "総合計", "総額", "grandtotal", "total", "歳入合計", "歳出合計", "歳入総額", "歳出総額"];

    /// <summary>Units of money and how many yen each is, the longer word first.</summary>
    public static readonly (string Word, long Yen)[] Units =
    [
        ("百万円", 1_000_000), ("億円", 100_000_000), ("千円", MonetaryUnit.ThousandYen), ("円", 1),
    ];

    /// <summary>Words for numbers of a unit that is written out, and how many they are.</summary>
    public static readonly (string Word, long Factor)[] Scales =
        [("thousand", 1_000), ("'000", 1_000), ("000", 1_000), ("million", 1_000_000), ("mn", 1_000_000), ("billion", 1_000_000_000), ("bn", 1_000_000_000)];

    /// <summary>Words and signs for money that are written in Latin letters, in lower case, and the code of each (ISO 4217).</summary>
    public static readonly (string Word, string Code)[] Currencies =
    [
        ("yen", MonetaryUnit.Yens), ("jpy", MonetaryUnit.Yens), ("¥", MonetaryUnit.Yens), ("euro", "EUR"), ("euros", "EUR"), ("eur", "EUR"), ("€", "EUR"),
        ("dollars", "USD"), ("us dollars", "USD"), ("usd", "USD"), ("us$", "USD"), ("$", "USD"),
        ("pounds", "GBP"), ("pounds sterling", "GBP"), ("gbp", "GBP"), ("£", "GBP"), ("won", "KRW"), ("krw", "KRW"),
    ];

    /// <summary>A unit that is written out, as a whole text: thousand yen, Unit: EUR million, in millions of euros.</summary>
    public const string WrittenUnitPattern =
        @"^(?<word>(all\s+)?(amounts?|figures?|values?|units?|currency)?(\s+are)?(\s*:|\s+expressed)?(\s*in\b)?(?<=[:n]))?\s*"
        + @"(?<unit>(?<scale>thousands?|millions?|billions?|mn|bn)\s+(of\s+)?(?<money>yen|jpy|euros?|eur|(us\s)?dollars|usd|pounds(\ssterling)?|gbp|won|krw|[¥€£$])"
        + @"|(?<money>yen|jpy|euros?|eur|(us\s)?dollars|usd|pounds(\ssterling)?|gbp|won|krw|us\$|[¥€£$])\s*(?<scale>thousands?|millions?|billions?|mn|bn|'?000s?)"
        + @"|(?<money>yen|jpy|euros?|eur|(us\s)?dollars|usd|pounds(\ssterling)?|gbp|won|krw))$";

    /// <summary>A year that stands alone within a title.</summary>
    public const string BareYearPattern = @"(?<![0-9,.])(?<year>(19|20)[0-9]{2})(?![0-9,.])";

    /// <summary>Labels of a policy's total.</summary>
    public static readonly string[] Subtotals = ["小計", "計"];

    /// <summary>Labels of the total of the whole list.</summary>
    public static readonly string[] GrandTotals = ["合計", "総合計", "総計", "総額"];

    /// <summary>Whether a text numbers a page: Page 4 of 12, C-4.</summary>
    public static bool IsPage(string text) => Page().IsMatch(text.Trim());

    /// <summary>A text without the remark that it goes on from the page before.</summary>
    public static string WithoutContinued(string text) => Continued().Replace(text, "");

    [GeneratedRegex(@"^(page\s*[0-9]{1,4}(\s*(of|/)\s*[0-9]{1,4})?|[A-Z]{1,2}\s?-\s?[0-9]{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex(@"[\s,\-\u2013\u2014]*[(\[（]?\s*(continued|cont'?d\.?|cont\.|続き|つづき|前頁の続き)\s*[)\]）]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continued();

    /// <summary>Whether a number is printed with its unit behind it.</summary>
    public static bool EndsWithUnit(string text) =>
        Array.Exists(Units, unit => text.EndsWith(unit.Word, StringComparison.Ordinal) && text.Length > unit.Word.Length);

    /// <summary>Whether a text contains one of several words, in letters of either case.</summary>
    public static bool In(string text, string[] words) =>
        Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text says what stands in brackets: ( )は前年度, ()内, カッコ書き.</summary>
    public static bool SpeaksOfBrackets(string text) => In(text, ["()", "かっこ", "カッコ", "括弧", "inbrackets", "inparentheses"]);

    /// <summary>Whether a text is a unit, in brackets or not.</summary>
    public static bool IsUnit(string text)
    {
        var bare = text.Trim('(', ')');
        return bare.Length > 0 && (bare is "%" || Array.Exists(Units, unit => bare.Replace(unit.Word, "", StringComparison.Ordinal).Length == 0));
    }

    /// <summary>A fiscal year within a text, written out or as an abbreviated era.</summary>
    public const string FiscalYearPattern =
        @"(?<era>令和|平成|昭和|大正|明治|[RHSTM]|)(?<year>元|[0-9]{1,4})年度|(?<![A-Za-z])(?<era>[RHS])(?<year>[0-9]{1,2})(?![0-9])"
        + @"|(?i:(?<western>FY|fiscalyear|financialyear)'?)(?<year>[0-9]{4}|[0-9]{2})(?![0-9])|(?<![0-9/-])(?<year>(19|20)[0-9]{2})[/–-][0-9]{2}(?![0-9/-])";

    /// <summary>A heading that says nothing but a year: 令和5年度(B), R5.</summary>
    public const string OnlyYearPattern = @"^(令和|平成|昭和|[RHS])([0-9]{1,2}|元)(年度|年)?(\([A-Za-z]\)|[A-Za-z①-⑨])?(\([^()]{1,4}円\))?$";

    /// <summary>Between the items of a list.</summary>
    public const string Comma = "、";

    /// <summary>Between the parts of a sum.</summary>
    public const string Plus = "＋";

    /// <summary>Before what is taken off in a sum.</summary>
    public const string Minus = "－";

    /// <summary>Between the first and the last year of a term.</summary>
    public const string Dash = "-";

    /// <summary>Says that a unit follows.</summary>
    public const string Unit = "単位";

    /// <summary>Comes in the title of a list.</summary>
    public const string ListTitle = "一覧";
}
