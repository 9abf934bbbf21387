using System.Reflection;
using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Tests.Budget;

public sealed partial class FindingTextTests
{
    private static readonly TextResource English = TextResource.Load(typeof(FindingText).Assembly, "findings.en.txt");
    private static readonly TextResource Japanese = TextResource.Load(typeof(FindingText).Assembly, "findings.ja.txt");

    private static readonly PrintedList Text = new(new SourceDocument("list.txt", "", "text/plain"), []);

    public static TheoryData<FindingKind> Kinds => [.. FindingCatalogue.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_title_message_and_advice_in_both_languages(FindingKind kind)
    {
        foreach (var part in new[] { "title", "message", "advice" })
        {
            var key = $"{FindingText.NameOf(kind)}.{part}";

            Assert.NotEqual("", English[key]);
            Assert.NotEqual("", Japanese[key]);
            Assert.NotEqual(English[key], Japanese[key]);
        }
    }

    [Fact]
    public void Both_languages_say_the_same_things()
        => Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Japanese.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_name_the_same_words()
        => Assert.All(English.Keys, key => Assert.Equal(Placeholders(English[key]), Placeholders(Japanese[key])));

    [Fact]
    public void No_text_is_left_that_no_kind_uses()
    {
        var kinds = FindingCatalogue.All.Select(FindingText.NameOf).ToHashSet();
        string[] others = ["act", "certainty", "field", "list", "note", "place"];

        Assert.All(English.Keys, key => Assert.Contains(key.Split('.')[0], kinds.Concat(others)));
    }

    [Fact]
    public void Every_field_and_every_act_has_a_name()
    {
        var fields = typeof(Field).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Concat(new[] { "national", "prefectural", "bonds", "other", "general" }.Select(Field.Funding));

        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.All(fields, field => Assert.False(string.IsNullOrEmpty(Words(language).Find("field." + field)), field));
            Assert.All(Enum.GetValues<Act>(), act => Assert.NotEqual("", FindingText.In(language).Heading(act)));
        }
    }

    [Fact]
    public void The_documented_table_is_the_table_of_the_code()
    {
        var documented = File.ReadAllLines(Path.Combine(Root(), "docs", "findings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .Where(cells => cells.Length == 7)
            .Select(cells => string.Join(" | ", cells[0], cells[1], cells[2], cells[3], cells[4], cells[6]));
        var coded = FindingCatalogue.All.Select(kind => string.Join(
            " | ",
            $"`{FindingText.NameOf(kind)}`",
            FindingText.In(Language.English).Title(kind),
            FindingText.In(Language.Japanese).Title(kind),
            FindingCatalogue.ActOn(kind).ToString().ToLowerInvariant(),
            string.Join(' ', Placeholders(English[FindingText.NameOf(kind) + ".message"], sorted: false).Select(name => $"`{name}`")),
            FindingText.In(Language.English).Advice(kind)));

        Assert.Equal(coded, documented);
    }

    [Fact]
    public void A_message_tells_the_place_what_was_found_and_what_was_expected()
    {
        var finding = new Finding(
            FindingKind.BrokenSum, 47, "小計", Field.Funding("general"), 7, "323,640", null, Certainty.Proven, [],
            [new("sum", "323,649"), new("difference", "9")]);

        Assert.Equal(
            "row 47 (小計): general revenue adds up to 323,649 and the list prints 323,640, a difference of 9; "
            + "no change that two sums agree on makes it hold",
            FindingText.In(Language.English).Message(finding, Text));
        Assert.StartsWith(
            "行47(小計): 一般財源を足し上げると323,649になるが、印刷は323,640である(差 9)",
            FindingText.In(Language.Japanese).Message(finding, Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_a_message_names_is_named_as_people_find_it()
    {
        var twin = Of(FindingKind.DoubledRow, 6, new FindingDetail("twin", "5"));
        var joined = Of(FindingKind.JoinedLine, 7, new FindingDetail("to", "6"));
        var word = Of(FindingKind.MisreadWord, 3, new("from", "1"), new("to", "2"), new("twin", "8"), new("count", "3"));
        var (english, japanese) = (FindingText.In(Language.English), FindingText.In(Language.Japanese));

        Assert.Equal("row 6: this row repeats row 5; it is counted once", english.Message(twin, Text));
        Assert.Equal("page 2, row 1: this row repeats page 1, row 5; it is counted once", english.Message(twin, PlacedList.OnPages.Printed));
        Assert.Equal("2ページ行1: 1ページ行5と同じ内容である。1回だけ数える", japanese.Message(twin, PlacedList.OnPages.Printed));
        Assert.Equal(
            "sheet 合計, row 2: this line continues sheet 合計, row 1 and was joined to it",
            english.Message(joined, PlacedList.OnSheets.Printed));
        Assert.Equal("シート「合計」行2: シート「合計」行1の続きとして、つないで読んだ", japanese.Message(joined, PlacedList.OnSheets.Printed));
        Assert.Contains("misreading of “2”: twin listings show both forms (page 2, row 3)", english.Message(word, PlacedList.OnPages.Printed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_number_stands_in_a_message_as_its_finding_writes_it()
        => Assert.Contains(
            "repeats row 1,205;",
            FindingText.In(Language.English).Message(Of(FindingKind.DoubledRow, 1206, new FindingDetail("twin", "1,205")), Text),
            StringComparison.Ordinal);

    [Fact]
    public void A_funding_source_is_named_by_its_printed_heading_where_that_is_given()
    {
        var finding = new Finding(
            FindingKind.FilledAmount, 12, null, Field.Funding("fees"), null, null, "500", Certainty.Proven, [],
            [new("heading", "使用料")]);

        Assert.Equal(
            "row 12: 使用料 is blank in print; by the sums it is 500 (proven)",
            FindingText.In(Language.English).Message(finding, Text));
    }

    [Fact]
    public void Marks_are_named_in_the_language_of_the_message()
    {
        var finding = new Finding(
            FindingKind.TwinFlagsDiffer, 120, null, Field.Row, null, null, null, Certainty.Proven, [],
            [new("twin", "104"), new("flags", "new, priority")]);

        Assert.Contains("(mark “new”, mark “priority”)", FindingText.In(Language.English).Message(finding, Text), StringComparison.Ordinal);
        Assert.Contains("(新規の印、重点の印)", FindingText.In(Language.Japanese).Message(finding, Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_the_details_its_message_names_is_a_fault()
    {
        var finding = new Finding(
            FindingKind.SearchLimit, null, null, Field.Total, null, null, null, Certainty.Unchecked, [], []);

        var fault = Assert.Throws<InvalidOperationException>(() => FindingText.In(Language.English).Message(finding, Text));
        Assert.Equal("A finding of kind search-limit lacks the detail steps.", fault.Message);
    }

    private static Finding Of(FindingKind kind, int line, params FindingDetail[] details) =>
        new(kind, line, null, Field.Row, null, null, null, Certainty.Preferred, [], [.. details]);

    private static TextResource Words(Language language) => language == Language.Japanese ? Japanese : English;

    private static string[] Placeholders(string text, bool sorted = true)
    {
        var names = Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct();
        return [.. sorted ? names.Order(StringComparer.Ordinal) : names];
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Shisaku.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run the tests from the source tree");
        }

        return folder;
    }

    [GeneratedRegex("{([a-z]+)}")]
    private static partial Regex Placeholder();
}
