using System.IO.Compression;
using System.Text;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;
using Shisaku.Tests.Publishing.Print;
using Shisaku.Tests.Publishing.Set;

namespace Shisaku.Tests.Reading.Published;

/// <summary>Published forms that are damaged, that only look like one, or that mean harm.</summary>
public sealed class DamagedFormTests
{
    private static readonly Lazy<OrderedDictionary<string, byte[]>> Set = new(() => MadeSet.Of(new Publication(PublishedLists.All["re-listings"].Value)));

    [Theory]
    [InlineData("list.json", "\"budget\": 13886", "\"budget\": 13896")]
    [InlineData("wide.csv", ",13886,", ",13896,")]
    [InlineData("long.csv", ",,,13886,", ",,,13896,")]
    public void A_wrong_amount_is_found_by_the_sums(string file, string right, string wrong)
    {
        var text = Text(file);
        Assert.Contains(right, text, StringComparison.Ordinal);

        var read = PrintedFile.ReadBack(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(read.Findings, finding => finding.Kind is FindingKind.BrokenSum or FindingKind.RepairedAmount);
        Assert.True(read.BrokenAsPrinted > 0);
    }

    [Theory]
    [InlineData("wide.csv", "行番号", "行")]
    [InlineData("wide.csv", "新規,", "")]
    [InlineData("long.csv", "amount_status", "status")]
    [InlineData("long.csv", "\r\n1,", "\r\n1,,")]
    public void What_only_resembles_a_form_is_read_as_any_other_file(string file, string own, string other)
    {
        var printed = ReadingInput.Read(Encoding.UTF8.GetBytes(Text(file).Replace(own, other, StringComparison.Ordinal)));

        Assert.Null(printed.Layout);
        Assert.DoesNotContain(printed.Notes, note => note.Key == ReadingNote.LackingForm);
    }

    [Theory]
    [InlineData("\"total\": {", "\"sum\": {")]
    [InlineData("\"fundingSources\": [", "\"sources\": [")]
    [InlineData("\"commission\": \"none\"", "\"commission\": 3")]
    [InlineData("\"name\": \"経営支援事業\"", "\"name\": \"\\ud800\"")]
    [InlineData("\"national\": 8268", "\"federal\": 8268")]
    [InlineData("\"budget\": 13886", "\"budget\": \"13886\"")]
    [InlineData("\"budget\": 13886", "\"budget\": 13886}")]
    public void A_document_that_lacks_what_it_must_say_is_refused(string own, string other)
    {
        Assert.Contains(own, Text("list.json"), StringComparison.Ordinal);

        var refusal = ReadingInput.Refusal(Text("list.json").Replace(own, other, StringComparison.Ordinal));

        Assert.Equal(UnreadableReason.DamagedDocument, refusal.Reason);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Documents_one_a_line_and_deep_ones_are_refused()
    {
        var deep = "{\"format\": \"shisaku.recovered-list/1\", \"title\": " + new string('[', 100_000);

        Assert.Equal(UnreadableReason.DamagedDocument, ReadingInput.Refusal(Text("list.json") + Text("list.json")).Reason);
        Assert.Equal(UnreadableReason.DamagedDocument, ReadingInput.Refusal(deep).Reason);
    }

    [Fact]
    public void A_package_without_a_column_or_with_too_much_in_it_is_refused()
    {
        var package = Set.Value["datapackage.zip"];

        Assert.Equal(UnreadableReason.DamagedDocument, ReadingInput.Refusal(Changed(package, "data/observations.csv", "list_number,amount\r\n1,2\r\n")).Reason);
        Assert.Equal(UnreadableReason.TooLargeUnpacked, ReadingInput.Refusal(Changed(package, "data/totals.csv", new string(' ', 40_000_000))).Reason);
        Assert.Equal(UnreadableReason.DamagedDocument, ReadingInput.Refusal(package[..^300]).Reason);
        Assert.Equal(UnreadableReason.Archive, ReadingInput.Refusal(Changed(package, "data/observations.csv", null)).Reason);
    }

    [Fact]
    public void A_package_without_totals_is_a_list_without_totals_and_says_so()
    {
        var read = PrintedFile.ReadBack(Changed(Set.Value["datapackage.zip"], "data/totals.csv", null));

        Assert.Empty(read.List.TotalsRows);
        Assert.Equal("totals", read.Findings.Single(finding => finding.Kind == FindingKind.HiddenPart).Details.Single(detail => detail.Name == "where").Value);
    }

    [Fact]
    public void Of_several_lists_the_first_is_read_and_the_others_are_named()
    {
        using MemoryStream stream = new();
        PublicationFormats.Named("package")!.Write(
            [new Publication(PublishedLists.All["re-listings"].Value), new Publication(PublishedLists.All["totals of measures"].Value)], stream);

        var read = PrintedFile.ReadBack(stream.ToArray());

        Assert.Equal(PrintedFile.Said(PublishedLists.All["re-listings"].Value), PrintedFile.Said(read));
        Assert.Contains(read.Printed.Notes, note => note is { Key: ReadingNote.FurtherLists, Count: 1, Where: "2" });
    }

    [Fact]
    public void Parquet_is_refused_by_its_name() => Assert.Equal(UnreadableReason.Parquet, ReadingInput.Refusal(Set.Value["long.parquet"]).Reason);

    private static string Text(string file) => Encoding.UTF8.GetString(Set.Value[file]).TrimStart('\uFEFF');

    private static byte[] Changed(byte[] package, string name, string? text)
    {
        using MemoryStream stream = new();
        stream.Write(package);
        using (ZipArchive archive = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)!.Delete();
            if (text is not null)
            {
                using StreamWriter writer = new(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
