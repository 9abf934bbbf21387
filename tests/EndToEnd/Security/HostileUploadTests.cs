using System.IO.Compression;
using System.Text;
using Shisaku.EndToEnd.Site;
using Shisaku.Tests.Reading;

namespace Shisaku.EndToEnd.Security;

/// <summary>Workbooks that are made to hurt, brought where anybody may bring one (<c>/read</c>) and where divisions hand theirs in.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostileUploadTests
{
    private const int Million = 1_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_workbook_that_is_made_to_hurt_is_refused_with_a_sentence_and_the_site_goes_on()
    {
        await using var site = await WorkSite.Start();
        using var division = await site.As("division");
        var books = $"/en/work/{site.Draft.Head.Id}/workbooks";
        var own = await division.Client.GetByteArrayAsync($"{books}/{Uri.EscapeDataString(WorkSite.Division)}", TestContext.Current.CancellationToken);
        var token = Visitor.TokenOf(await division.Page(books));
        var wrong = new List<string>();
        var visitors = 0;
        foreach (var (name, content, isHarmlessToRead) in Hostile(own))
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            foreach (var (path, client) in ((string, HttpClient)[])[(books, division.Client), ("/en/read", Visitor.At(site.Address, $"127.0.4.{++visitors}").Client)])
            {
                using var form = new MultipartFormDataContent { { new StringContent(token), "form" }, { new ByteArrayContent(content), "file", "book.xlsx" } };
                using var answer = await Followed(client, await client.PostAsync(path, form, TestContext.Current.CancellationToken));
                var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                wrong.AddRange((path == books && answer.StatusCode == System.Net.HttpStatusCode.OK && page.Contains("class=\"refusal\"", StringComparison.Ordinal)) || (int)answer.StatusCode is 413 or 422 || (path != books && isHarmlessToRead)
                    ? [] : [$"{name} at {path}: {answer.StatusCode} {answer.RequestMessage!.RequestUri}"]);
                wrong.AddRange(page.Contains("root:", StringComparison.Ordinal) || page.Contains("   at ", StringComparison.Ordinal) ? [$"{name} at {path} tells too much"] : []);
            }

            var left = GC.GetTotalMemory(forceFullCollection: true) - before;
            wrong.AddRange(left < 64 * Million ? [] : [$"{name} leaves {left / Million} MB"]);
        }

        Assert.Empty(wrong);
        Assert.Equal(site.Draft.Stamp, site.Register.Drafts.Read(site.Draft.Head.Id)!.Stamp);
        using var taken = new MultipartFormDataContent { { new StringContent(token), "form" }, { new ByteArrayContent(own), "file", "book.xlsx" } };
        using var good = await division.Client.PostAsync(books, taken, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("class=\"refusal\"", await good.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_may_be_called_anything_and_is_kept_under_none_of_it()
    {
        await using var site = await WorkSite.Start();
        using var division = await site.As("division");
        var books = $"/en/work/{site.Draft.Head.Id}/workbooks";
        var token = Visitor.TokenOf(await division.Page(books));
        foreach (var name in (string[])["../../../../tmp/evil.xlsx", @"..\..\evil.xlsx", "/etc/passwd", "a\0b.xlsx", new string('n', 5_000) + ".xlsx", "=cmd|' /C calc'!A0.xlsx", "", ".", "CON.xlsx", "\u202Excod.xlsx"])
        {
            using var form = new MultipartFormDataContent { { new StringContent(token), "form" } };
            var file = new ByteArrayContent("no workbook"u8.ToArray());
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            form.Add(file);
            using var answer = await division.Client.PostAsync(books, form, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is 200 or 400 or 422, $"{name}: {answer.StatusCode}");
        }

        Assert.False(File.Exists("/tmp/evil.xlsx"));
    }

    private static IEnumerable<(string Name, byte[] Content, bool IsHarmlessToRead)> Hostile(byte[] own)
    {
        yield return ("a part of a gigabyte of blanks", Bomb(own, "xl/worksheets/sheet9.xml", 1_000), false);
        // Reading has a process and a memory of its own, and takes more.
        yield return ("thirty parts below the ratio", With(own, Enumerable.Range(0, 30).Select(part => ($"xl/media/{part}.xml", Blanks(Million)))), true);
        yield return ("ten thousand parts", With(own, Enumerable.Range(0, 10_001).Select(part => ($"xl/media/{part}", Array.Empty<byte>()))), false);
        yield return ("entities within entities", Instead(own, "xl/workbook.xml", text => "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(
            Enumerable.Range(0, 12).Select(at => $"<!ENTITY {(char)('b' + at)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + at)};", 10))}\">")) + "]>" + Body(text).Replace("<sheets", "<x>&m;</x><sheets", StringComparison.Ordinal)), false);
        yield return ("a file of the machine as entity", Instead(own, "xl/workbook.xml", text => "<!DOCTYPE l [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Body(text).Replace("<sheets", "<x>&e;</x><sheets", StringComparison.Ordinal)), false);
        yield return ("elements within elements", Instead(own, "xl/workbook.xml", _ => string.Concat(Enumerable.Repeat("<a>", Million / 2))), false);
        yield return ("no workbook at all", own[..(own.Length / 2)], false);
        yield return ("an archive that says it is empty", Lying(own), false);
    }

    private static byte[] Blanks(int count) => Encoding.ASCII.GetBytes("<a>" + new string(' ', count) + "</a>");

    private static string Body(string xml) => xml[(xml.IndexOf("?>", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..];

    /// <summary>A part of so many megabytes of blanks.</summary>
    private static byte[] Bomb(byte[] book, string name, int megabytes)
    {
        using var file = Copy(book);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            var blanks = Blanks(Million);
            for (var at = 0; at < megabytes; at++)
            {
                part.Write(blanks);
            }
        }

        return file.ToArray();
    }

    private static byte[] With(byte[] book, IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var file = Copy(book);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    private static byte[] Instead(byte[] book, string name, Func<string, string> change)
    {
        using var archive = new ZipArchive(new MemoryStream(book), ZipArchiveMode.Read);
        return MadeWorkbook.Zip([.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            return (entry.FullName, entry.FullName == name ? change(text) : text);
        })]);
    }

    // The directory at the end of the archive says that each part has no bytes.
    private static byte[] Lying(byte[] book)
    {
        byte[] lying = [.. book];
        for (var at = 0; at < lying.Length - 46; at++)
        {
            if (lying.AsSpan(at, 4).SequenceEqual("PK\x01\x02"u8))
            {
                lying.AsSpan(at + 24, 4).Clear();
            }
        }

        return lying;
    }

    private static MemoryStream Copy(byte[] book)
    {
        var file = new MemoryStream();
        file.Write(book);
        return file;
    }

    /// <summary>What is said at the end, when it was read.</summary>
    private static async Task<HttpResponseMessage> Followed(HttpClient client, HttpResponseMessage answer)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        var address = answer.Headers.Location;
        while (address is not null && await IsUnderWay(answer) && System.Diagnostics.Stopwatch.GetElapsedTime(began) < Longest)
        {
            answer.Dispose();
            await Task.Delay(100, TestContext.Current.CancellationToken);
            answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        }

        return answer;
    }

    private static async Task<bool> IsUnderWay(HttpResponseMessage answer) => answer.StatusCode == System.Net.HttpStatusCode.SeeOther
        || (answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));
}
