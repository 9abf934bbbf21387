using Shisaku.Publishing;

namespace Shisaku.Bench;

/// <summary>The verb <c>publish</c>: printing made lists of growing length, beside writing their rows with the bare library.</summary>
/// <param name="Rows">The longest list.</param>
/// <param name="Runs">How often each is written; the median counts.</param>
internal sealed record PublishRun(int Rows, int Runs)
{
    /// <summary>Runs and prints a line for each format and length.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"median of {Runs} runs; live MB: the most that was in use while writing, beyond the list itself");
        output.WriteLine($"{"rows",9} {"format",-14} {"ms",10} {"ms/row",8} {"file MB",8} {"live MB",8}");
        foreach (var rows in new[] { 1_000, 10_000, 100_000 }.Where(rows => rows <= Rows))
        {
            var list = Product.Recover(SpeedRun.MadeList(rows).Print.Text);
            foreach (var ending in new[] { ".xlsx", ".pdf" })
            {
                var format = PublicationFormats.ForFile("made" + ending)!;
                Print(output, rows, ending, stream => format.Write([new Publication(list)], stream));
            }

            Print(output, rows, "bare library", stream => BareWorkbook.Write(list.List, stream));
        }
    }

    private void Print(TextWriter output, int rows, string name, Action<Stream> write)
    {
        var milliseconds = SpeedRun.Median(Runs, () =>
        {
            using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            write(file);
        });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var watched = new WatchedFile();
        write(watched);
        output.WriteLine(
            $"{rows,9:N0} {name,-14} {milliseconds,10:N0} {milliseconds / rows,8:N4} {watched.Length / 1e6,8:N1} {(watched.MostInUse - before) / 1e6,8:N1}");
    }
}
