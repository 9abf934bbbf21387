using Shisaku.Publishing;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.OpenData;

public sealed class MachineReadabilityTests
{
    private static readonly Lazy<OpenPackage> OfSample = new(() => Known(new Publication(Sample.Recovered)));
    private static readonly Lazy<OpenPackage> OfSmall = new(() => Known(new Publication(SmallList.Recovered)));

    private static readonly Lazy<OpenPackage> OfOthers = new(() => OpenPackage.Of(
        Named(new Publication(ListText.Recover(
            """
            令和6年度 施策一覧(単位:百万円)
            事業名       | 前年度 | 事業費 | 国庫  | 一般財源 | 担当課
            ①～産業㋿事業 | 10    | 30    | 10   | 20     | 商工課、観光課
            =基金+事業   | 5     | 7     | 0    | 7      | 商工課
            合計        | 15    | 37    | 10   | 27     |
            """))),
        Named(new Publication(SmallList.Recovered))));

    public static TheoryData<string> Ids => [.. MachineReadability.Rules.Keys];

    [Fact]
    public void All_rules_are_checked() => Assert.Equal(
        [
            .. Enumerable.Range(1, 15).Select(number => $"L1-{number:00}"),
            .. Enumerable.Range(1, 6).Select(number => $"L2-{number:00}"),
            .. Enumerable.Range(1, 9).Select(number => $"L3-{number:00}"),
        ],
        MachineReadability.Rules.Keys);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_open_data_meets_every_rule(string rule)
    {
        foreach (var package in new[] { OfSample.Value, OfSmall.Value, OfOthers.Value })
        {
            var faults = MachineReadability.Rules[rule].Faults(package).Take(5).ToList();
            Assert.True(faults.Count == 0, $"{rule}, {MachineReadability.Rules[rule].Asks}: {string.Join(" / ", faults)}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_that_breaks_a_rule_is_found_out(string rule)
    {
        var package = Known(new Publication(SmallList.Recovered));
        Break(package, rule);

        Assert.NotEmpty(MachineReadability.Rules[rule].Faults(package));
    }

    private static void Break(OpenPackage package, string rule)
    {
        const string Observations = "data/observations.csv", Sheet = "xl/worksheets/sheet1.xml";
        Action spoil = rule switch
        {
            "L1-01" => () => package.Files.Add("data/list.pdf", []),
            "L1-02" => () => package.Spoil(Observations, "\r\n", "\r\n\r\nanother,table\r\n"),
            "L1-03" => () => package.Spoil(Observations, "\r\n", "\r\n" + new string(',', 27) + "\r\n"),
            "L1-04" => () => package.Spoil(Observations, "list_number", "a note\r\nlist_number"),
            "L1-05" => () => package.Spoil(Observations, "amount_status", "x1"),
            "L1-06" => () => package.Spoil(Observations, "若者定着事業", "若者　定着事業"),
            "L1-07" => () => package.Spoil("data/divisions.csv", "DX推進課", "DX推進課;商工課"),
            "L1-08" => () => package.Spoil(Observations, "若者定着事業", "若者〜定着事業"),
            "L1-09" => () => package.Spoil(Observations, ",4789,stated", ",,stated"),
            "L1-10" => () => package.SpoilWorkbookPart("xl/drawings/drawing1.xml"),
            "L1-11" => () => package.SpoilWorkbook(Sheet, "<c t=\"inlineStr\">", "<c t=\"inlineStr\" s=\"1\">"),
            "L1-12" => () => package.SpoilWorkbook(Sheet, "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"),
            "L1-13" => () => package.SpoilWorkbook(Sheet, "<row>", "<row hidden=\"1\">"),
            "L1-14" => () => package.Spoil(Observations, "若者定着事業", "\"若者\r\n定着事業\""),
            "L1-15" => () => package.Spoil(Observations, "若者定着事業", "若者,定着事業"),
            "L2-01" => () => package.Spoil(Observations, ",4789,stated", ",\"4,789\",stated"),
            "L2-02" => () => package.Spoil(Observations, ",budget,事業費,", ",〃,〃,"),
            "L2-03" => () => package.Spoil(Observations, "policy_name", "policy_code"),
            "L2-04" => () => package.Spoil(Observations, ",stated,", ",given,"),
            "L2-05" => () => package.Spoil(Observations, ",national,", ",other (a fund),"),
            "L2-06" => () => package.Spoil(Observations, "若者定着事業", "=1+1"),
            "L3-01" => () => package.Spoil(Observations, "list_number", "一覧"),
            "L3-02" => () => package.Files.Remove("data/measures.csv"),
            "L3-03" => () => package.Spoil("data/codes.csv", "symbol,", "sign,"),
            "L3-04" => () => package.Spoil(Observations, ",1000,JPY", ",,JPY"),
            "L3-05" => () => package.Spoil(Observations, ",2023,", ",R5,"),
            "L3-06" => () => package.Spoil(Observations, "020001", "020002"),
            "L3-07" => () => package.Spoil(Observations, "policy_code,policy_name", "policy_name,policy_code"),
            "L3-08" => () => package.Spoil("datapackage.json", "\"encoding\": \"utf-8\"", "\"encoding\": \"cp932\""),
            _ => () => package.Spoil(Observations, "unit_factor", "amount"),
        };
        spoil();
    }

    private static OpenPackage Known(Publication publication) => OpenPackage.Of(Named(publication));

    private static Publication Named(Publication publication) => publication with { GovernmentCode = "020001", GovernmentName = "青森県" };
}
