using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Publishing.Print;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Set;

public sealed class PublishedSetTests
{
    private static readonly Lazy<OrderedDictionary<string, byte[]>> OfSample = new(() => MadeSet.Of(Known(Sample.Recovered)));

    [Fact]
    public void It_holds_a_file_of_every_format_an_index_page_and_their_digests() => Assert.Equal(
        [.. PublicationFormats.All.Select(format => format.FileName), "index.html", "SHA256SUMS"], OfSample.Value.Keys);

    [Fact]
    public void The_same_list_gives_the_same_bytes_in_every_file() =>
        Assert.All(MadeSet.Of(Known(Sample.Recovered)), file => Assert.Equal(OfSample.Value[file.Key], file.Value));

    [Fact]
    public void A_file_of_the_set_is_what_its_format_writes_alone() => Assert.All(PublicationFormats.All, format =>
    {
        using var stream = new MemoryStream();
        PublicationFormats.Named(format.Name)!.Write([Known(Sample.Recovered)], stream);
        Assert.Equal(stream.ToArray(), OfSample.Value[format.FileName]);
    });

    [Fact]
    public void The_digests_are_those_of_all_other_files()
    {
        var stated = Encoding.UTF8.GetString(OfSample.Value["SHA256SUMS"]).TrimEnd('\n').Split('\n').Select(line => line.Split("  "));

        Assert.Equal(
            OfSample.Value.Where(file => file.Key != "SHA256SUMS").Select(file => (Convert.ToHexStringLower(SHA256.HashData(file.Value)), file.Key)),
            stated.Select(line => (line[0], line[1])));
    }

    [Fact]
    public void The_page_tells_of_each_file_its_size_and_digest_and_what_it_is_for_in_both_languages()
    {
        var page = Encoding.UTF8.GetString(OfSample.Value["index.html"]);

        foreach (var format in PublicationFormats.All)
        {
            var file = OfSample.Value[format.FileName];
            Assert.Contains($"href=\"{format.FileName}\"", page, StringComparison.Ordinal);
            Assert.Equal(3, page.Split(Convert.ToHexStringLower(SHA256.HashData(file))).Length - 1); // two languages, and the description for machines
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.Contains(format.Title(language), page, StringComparison.Ordinal);
                Assert.Contains(format.Purpose(language).Replace("'", "&#39;", StringComparison.Ordinal), page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_page_tells_government_terms_source_verdict_and_findings()
    {
        var page = Encoding.UTF8.GetString(OfSample.Value["index.html"]);
        var count = Sample.Recovered.Findings.Length;

        Assert.All(
            ["青森県 (020001)", "CC BY 4.0", "https://www.example.lg.jp/r5.pdf", Sample.Recovered.Source.Sha256, "整合。", "Balanced.", $">{count}件(", $">{count}: "],
            text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_description_for_machines_names_every_file()
    {
        var page = Encoding.UTF8.GetString(OfSample.Value["index.html"]);
        var begin = page.IndexOf("application/ld+json\">", StringComparison.Ordinal) + "application/ld+json\">".Length;
        using var json = JsonDocument.Parse(page[begin..page.IndexOf("</script>", begin, StringComparison.Ordinal)]);

        Assert.Equal("Dataset", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal(
            PublicationFormats.All.Select(format => format.FileName),
            json.RootElement.GetProperty("distribution").EnumerateArray().Select(file => file.GetProperty("contentUrl").GetString()));
    }

    [Fact]
    public void Nothing_of_a_list_becomes_markup()
    {
        const string Hostile = "</script><script>alert(1)</script>";
        var list = Sample.Recovered with { List = Sample.Recovered.List with { Title = Hostile } };
        var page = MadeSet.Page(Known(list) with { Licence = Hostile, Origin = "javascript:alert(1)" });

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("</script>").Length - 1);
    }

    [Fact]
    public void A_documents_further_tables_have_a_wide_file_each()
    {
        var table = PrintedFile.Recovered("目\t本年度\t前年度\t比較\n総務費\t1,200\t1,000\t200\n民生費\t2,300\t2,500\t△200\n合計\t3,500\t3,500\t0\n");
        var files = MadeSet.Of(new Publication(table with { Others = [table] }));

        Assert.Contains("wide-2.csv", files.Keys);
        Assert.Contains("href=\"wide-2.csv\"", Encoding.UTF8.GetString(files["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_have_the_same_words() =>
        Assert.Equal(SetText.In(Language.Japanese).Keys, SetText.In(Language.English).Keys);

    [Fact]
    public void Formats_have_names_and_files_of_their_own_and_an_ending_picks_one()
    {
        Assert.Equal(PublicationFormats.All.Count, PublicationFormats.All.Select(format => format.Name).Distinct().Count());
        Assert.Equal(PublicationFormats.All.Count, PublicationFormats.All.Select(format => format.FileName).Distinct().Count());
        Assert.Equal(
            ["json", "long-csv", "print-xlsx", "print-pdf", "package", "parquet"],
            PublicationFormats.Endings.Select(ending => PublicationFormats.ForFile("list" + ending.ToUpperInvariant())!.Name));
        Assert.Null(PublicationFormats.ForFile("list.doc"));
        Assert.Null(PublicationFormats.Named("doc"));
    }

    private static Publication Known(RecoveredList list) => new(list)
    {
        GovernmentCode = "020001", GovernmentName = "青森県", Licence = "CC BY 4.0", Origin = "https://www.example.lg.jp/r5.pdf",
        Versions = [new PublishedVersion(1, "2023-04-01", list.Source.Sha256)],
    };
}
