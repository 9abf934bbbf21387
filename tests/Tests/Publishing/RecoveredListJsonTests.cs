using System.Text;
using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.Tests.Publishing;

public sealed class RecoveredListJsonTests
{
    [Fact]
    public void A_long_list_is_handed_on_bit_by_bit()
    {
        var list = SmallList.Recovered;
        var policy = list.List.Policies[0];
        var measure = policy.Measures[0];
        var rows = Enumerable.Range(1, 5_000).Select(line => measure.Listings[0] with { Line = line });
        var many = list with
        {
            List = list.List with { Policies = [policy with { Measures = [measure with { Listings = [.. rows] }] }] },
            Checks = [.. Enumerable.Repeat(list.Checks[0], 20_000)],
        };
        var stream = new WatchedStream();

        RecoveredListJson.Write(many, stream);

        Assert.True(stream.Total > 1_000_000, $"{stream.Total}");
        Assert.True(stream.Largest < 128 * 1024, $"{stream.Largest}");
    }

    private sealed class WatchedStream : MemoryStream
    {
        public long Total { get; private set; }

        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => (Total, Largest) = (Total + buffer.Length, Math.Max(Largest, buffer.Length));

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    }

    [Fact]
    public void The_document_begins_as_promised()
        => Assert.StartsWith(
            """
            {
              "format": "shisaku.recovered-list/1",
              "source": {
                "name": "small.txt",
                "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
                "mediaType": "text/tab-separated-values"
              },
              "title": "令和5年度施策一覧",
              "fiscalYear": 2023,
              "unit": {
                "printed": "千円",
                "yen": 1000
              },
              "fundingSources": [
                {
                  "key": "national",
                  "printed": "国庫"
                },
                {
                  "key": "general",
                  "printed": "一般財源"
                }
              ],
              "absentColumns": [
                "keyResult"
              ],
              "policies": [
                {
                  "number": 1,
                  "printedNumber": "①",
                  "name": "人材の育成",
                  "line": 2,
                  "measures": [
                    {
                      "name": "就業支援",
                      "includesRelistings": true,
                      "line": 3,
                      "listings": [
                        {
                          "line": 3,
                          "name": "若者定着事業",
                          "printedName": "若者定着事業",
                          "relisted": false,
                          "relists": null,
                          "new": true,
                          "priority": false,
                          "keyResult": null,
                          "budget": 4789,
                          "funding": {
                            "national": 2385,
                            "general": 2404
                          },
                          "term": {
                            "printed": "R5-",
                            "from": 2023,
                            "to": null
                          },
                          "commission": "part",
                          "divisions": [
                            {
                              "name": "DX推進課",
                              "office": "西北地域県民局"
                            }
                          ]
                        },

            """.ReplaceLineEndings("\n"),
            Text(SmallList.Recovered), StringComparison.Ordinal);

    [Fact]
    public void The_whole_document_is_the_one_agreed_on()
        => Assert.Equal(
            """
            {"format":"shisaku.recovered-list/1","source":{"name":"small.txt","sha256":"0000000000000000000000000000000000000000000000000000000000000000","mediaType":"text/tab-separated-values"},"title":"令和5年度施策一覧","fiscalYear":2023,"unit":{"printed":"千円","yen":1000},"fundingSources":[{"key":"national","printed":"国庫"},{"key":"general","printed":"一般財源"}],"absentColumns":["keyResult"],
            "policies":[{"number":1,"printedNumber":"①","name":"人材の育成","line":2,"measures":[{"name":"就業支援","includesRelistings":true,"line":3,"listings":[
            {"line":3,"name":"若者定着事業","printedName":"若者定着事業","relisted":false,"relists":null,"new":true,"priority":false,"keyResult":null,"budget":4789,"funding":{"national":2385,"general":2404},"term":{"printed":"R5-","from":2023,"to":null},"commission":"part","divisions":[{"name":"DX推進課","office":"西北地域県民局"}]},
            {"line":4,"name":"ﾃﾞｼﾞﾀﾙ　事業😀","printedName":"ﾃﾞｼﾞﾀﾙ　事業😀","relisted":false,"relists":null,"new":true,"priority":false,"keyResult":null,"budget":590,"funding":{"general":590},"term":{"printed":"R5-","from":2023,"to":null},"commission":"part","divisions":[{"name":"学校教育課","office":null}]},
            {"line":5,"name":"若者定着事業","printedName":"若者定着事業","relisted":true,"relists":3,"new":null,"priority":false,"keyResult":null,"budget":4789,"funding":{"national":2385,"general":2404},"term":{"printed":"R5-","from":2023,"to":null},"commission":"part","divisions":[]}]}],
            "subtotals":[{"line":6,"label":"小計","level":1,"lines":[3,4],"includesRelistings":false,"budget":5379,"funding":{"national":2385,"general":2994}},
            {"line":7,"label":"〃(再掲含む。)","level":1,"lines":[3,4,5],"includesRelistings":true,"budget":10168,"funding":{"national":4770,"general":5398}}]}],
            "total":{"line":8,"label":"合計","level":0,"lines":[6],"includesRelistings":false,"budget":5379,"funding":{"national":2385,"general":2994}},
            "checks":{"held":16,"broken":0,"brokenAsPrinted":2,"list":[
            {"rule":"row-sum","lines":[3],"field":"row","held":true,"difference":0,"tolerance":0},
            {"rule":"row-sum","lines":[4],"field":"row","held":true,"difference":0,"tolerance":0},
            {"rule":"row-sum","lines":[5],"field":"row","held":true,"difference":0,"tolerance":0},
            {"rule":"row-sum","lines":[6],"field":"row","held":true,"difference":0,"tolerance":0},
            {"rule":"row-sum","lines":[7],"field":"row","held":true,"difference":0,"tolerance":0},
            {"rule":"row-sum","lines":[8],"field":"row","held":true,"difference":0,"tolerance":0},
            {"rule":"subtotal","lines":[6,3,4],"field":"budget","held":true,"difference":0,"tolerance":0},
            {"rule":"subtotal","lines":[6,3,4],"field":"funding.national","held":true,"difference":0,"tolerance":0},
            {"rule":"subtotal","lines":[6,3,4],"field":"funding.general","held":true,"difference":0,"tolerance":0},
            {"rule":"subtotal-with-relistings","lines":[7,3,4,5],"field":"budget","held":true,"difference":0,"tolerance":0},
            {"rule":"subtotal-with-relistings","lines":[7,3,4,5],"field":"funding.national","held":true,"difference":0,"tolerance":0},
            {"rule":"subtotal-with-relistings","lines":[7,3,4,5],"field":"funding.general","held":true,"difference":0,"tolerance":0},
            {"rule":"grand-total","lines":[8,6],"field":"budget","held":true,"difference":0,"tolerance":0},
            {"rule":"grand-total","lines":[8,6],"field":"funding.national","held":true,"difference":0,"tolerance":0},
            {"rule":"grand-total","lines":[8,6],"field":"funding.general","held":true,"difference":0,"tolerance":0},
            {"rule":"twin","lines":[5,3],"field":"row","held":true,"difference":0,"tolerance":0}]},
            "cells":{"asPrinted":1,"moved":1,"repaired":1,"filled":0,"undecided":0},
            "findings":[
            {"kind":"moved-row","line":3,"field":"row","column":null,"printed":null,"recovered":null,"certainty":"proven","alternatives":[],"message":"row 3 (若者定着事業): the row stands off the columns of its section; cells put back: 3 (proven)","messageJa":"行3(若者定着事業): 3個の欄がこの部分の列からずれており、元の列に戻した(確定)"},
            {"kind":"misread-mark","line":7,"field":"subtotal","column":2,"printed":"\"","recovered":"〃","certainty":"proven","alternatives":[],"message":"row 7 (〃(再掲含む。)): “\"” stands for 〃","messageJa":"行7(〃(再掲含む。)): 「\"」を〃と読んだ"}],
            "verdict":"balanced"}
            """.ReplaceLineEndings(""),
            Line(SmallList.Recovered).TrimEnd('\n'));

    [Fact]
    public void A_document_of_several_lines_says_the_same_as_that_of_one()
    {
        using var indented = JsonDocument.Parse(Text(SmallList.Counted));
        using var line = JsonDocument.Parse(Line(SmallList.Counted));

        Assert.True(JsonElement.DeepEquals(indented.RootElement, line.RootElement));
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes()
        => Assert.Equal(Bytes(SmallList.Counted), Bytes(SmallList.Counted));

    [Fact]
    public void It_is_UTF_8_without_a_mark_and_with_line_feeds_only()
    {
        var bytes = Bytes(SmallList.Counted);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    [Fact]
    public void A_count_beyond_64_bits_is_a_whole_number()
        => Assert.Contains(
            """"readings":[{"policy":1,"bySums":100000000000000000000,"withTwins":309,"exact":false}],"findings":"""",
            Line(SmallList.Counted), StringComparison.Ordinal);

    [Fact]
    public void Readings_stand_in_it_only_when_asked_for()
        => Assert.DoesNotContain("\"readings\"", Line(SmallList.Recovered), StringComparison.Ordinal);

    [Fact]
    public void An_undecided_amount_is_null_and_its_sums_are_neither_held_nor_broken()
    {
        var list = SmallList.Recovered.List;
        var measure = list.Policies[0].Measures[0];
        var open = measure.Listings[1] with { Amounts = new FundingBreakdown(Amount.Of(590), [Amount.Undecided, Amount.Of(0)]) };
        var policy = list.Policies[0] with { Measures = [measure with { Listings = measure.Listings.SetItem(1, open) }] };
        var changed = list with { Policies = [policy] };
        var line = Line(SmallList.Recovered with { List = changed, Checks = Sums.Of(changed), Verdict = Verdict.Undecided });

        Assert.Contains("""budget":590,"funding":{"national":null,"general":0}""", line, StringComparison.Ordinal);
        Assert.Contains("""[4],"field":"row","held":null,"difference":null,"tolerance":0""", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_lists_are_one_document_a_line()
    {
        using var stream = new MemoryStream();
        RecoveredListJson.Write([SmallList.Recovered, SmallList.Counted], stream);

        Assert.Equal(Line(SmallList.Recovered) + Line(SmallList.Counted), Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("\u3000〃①○△é'<&+\u00A0\uE000😀𠮷", "\u3000〃①○△é'<&+\u00A0\uE000😀𠮷")]
    [InlineData("a\"b\\c\n\t\r\u0001", @"a\""b\\c\n\t\r\u0001")]
    public void Only_what_JSON_itself_demands_is_escaped(string title, string written)
    {
        var line = Line(SmallList.Recovered with { List = SmallList.Recovered.List with { Title = title } });

        Assert.Contains($"\"title\":\"{written}\",", line, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(line);
    }

    [Fact]
    public void Half_of_a_character_is_replaced()
    {
        var line = Line(SmallList.Recovered with { List = SmallList.Recovered.List with { Title = "half \uD83D pair \uDE00" } });

        Assert.Contains("\"title\":\"half \uFFFD pair \uFFFD\",", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list.json")]
    [InlineData("/somewhere/LIST.JSON")]
    public void A_file_ending_picks_the_format(string path)
        => Assert.Equal(".json", PublicationFormats.ForFile(path)?.Ending);

    [Theory]
    [InlineData("list.doc")]
    [InlineData("json")]
    [InlineData("")]
    public void An_unknown_ending_picks_none(string path)
        => Assert.Null(PublicationFormats.ForFile(path));

    private static byte[] Bytes(RecoveredList list)
    {
        using var stream = new MemoryStream();
        RecoveredListJson.Write(list, stream);
        return stream.ToArray();
    }

    private static string Text(RecoveredList list) => new UTF8Encoding(false, true).GetString(Bytes(list));

    private static string Line(RecoveredList list)
    {
        using var stream = new MemoryStream();
        RecoveredListJson.WriteLine(list, stream);
        return new UTF8Encoding(false, true).GetString(stream.ToArray());
    }
}
