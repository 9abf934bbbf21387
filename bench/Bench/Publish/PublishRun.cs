using Shisaku.Publishing;

namespace Shisaku.Bench;

/// <summary>The verb <c>publish</c>: writing made lists of growing length in every format, beside the bare library's writing the same cells.</summary>
/// <param name="Listings">The longest list.</param>
/// <param name="Runs">How often each is written; the median counts.</param>
/// <param name="Format">The name of the only format to write; null for all.</param>
internal sealed record PublishRun(int Listings, int Runs, string? Format)
{
    private static readonly string[] Formats = ["long-csv", "wide-csv", "long-xlsx", "print-xlsx", "print-pdf", "json", "package", "parquet"];

    /// <summary>Runs and prints a row for each length and format.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine("| listings | file | MB | ms | bare library, ms | times | live MB | bare |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var listings in new[] { 1_000, 10_000, 100_000 }.Where(listings => listings <= Listings))
        {
            Publication[] list = [new(Product.Recover(SpeedRun.MadeList(listings).Print.Text))];
            foreach (var name in Formats.Where(name => Format is null || Format == name))
            {
                var format = PublicationFormats.Named(name)!;
                var ours = Measured(stream => format.Write(list, stream), out var file);
                var bare = Bare(format, file);
                File.Delete(file);
                output.WriteLine(
                    $"| {listings:N0} | {format.FileName} | {ours.Megabytes:N1} | {ours.Milliseconds:N0} | {(bare is null ? "" : $"{bare.Milliseconds:N0}")} "
                    + $"| {(bare is null ? "" : $"{ours.Milliseconds / bare.Milliseconds:N1}")} | {ours.Live:N1} | {(bare is null ? "" : $"{bare.Live:N1}")} |");
            }
        }
    }

    private Measures? Bare(PublicationFormat format, string file)
    {
        Measures? bare = null;
        var written = "";
        if (format.Ending == ".csv")
        {
            var cells = KnownCells.OfCsv(file);
            bare = Measured(stream => BareCsv.Write(cells, stream), out written);
        }
        else if (format.Ending == ".xlsx")
        {
            var cells = KnownCells.OfWorkbook(file);
            bare = Measured(stream => BareWorkbook.Write(cells, stream), out written);
        }

        if (bare is not null)
        {
            File.Delete(written);
        }

        return bare;
    }

    /// <summary>The middle of the runs after one that compiles the code, and the most memory in use beyond what was before.</summary>
    private Measures Measured(Action<Stream> write, out string file)
    {
        var path = file = Path.GetTempFileName();
        Write();
        var milliseconds = SpeedRun.Median(Runs, Write);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var watched = new WatchedFile();
        write(watched);
        return new Measures(milliseconds, new FileInfo(path).Length / 1e6, Math.Max(0, watched.MostInUse - before) / 1e6);

        void Write()
        {
            using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            write(stream);
        }
    }

    private sealed record Measures(double Milliseconds, double Megabytes, double Live);
}
