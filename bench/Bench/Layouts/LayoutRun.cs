using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The verb <c>layouts</c>: made lists laid out in many ways, each as text with tabs and as CSV, and whether the same
/// table comes back.</summary>
/// <param name="Seed">The seed of the lists.</param>
/// <param name="Keep">The folder in which the prints stay; null for none.</param>
/// <param name="Cells">Whether every wrong cell is named.</param>
internal sealed record LayoutRun(ulong Seed, string? Keep, bool Cells)
{
    /// <summary>Prints one line a layout.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine("| layout | with tabs: rows right, cells wrong | as CSV: rows right, cells wrong | slid | misread | lost | what differs |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var layout in Layout.All().Concat(Layout.Combined()))
        {
            var list = LaidOutTruth.Of(layout, Seed);
            var print = new LaidOutPrint(layout, list);
            var rows = print.Rows();
            var truth = NotedRow.Of(list);
            var (tabs, differs) = Compared(truth, Tabbed(rows), layout.Name + ".txt", output);
            var (csv, _) = Compared(truth, Separated(rows), layout.Name + ".csv", output);
            var damaged = LayoutDamage.All.Select(damage =>
                Compared(truth, Tabbed(LayoutDamage.Of(print, rows, Seed, damage.Of)), $"{layout.Name} {damage.Name}.txt", output).Figures);
            output.WriteLine($"| {layout.Name} | {tabs} | {csv} | {string.Join(" | ", damaged)} | {differs} |");
        }
    }

    private static string Tabbed(List<string[]> rows) => string.Concat(rows.Select(row => string.Join('\t', row) + "\n"));

    private static string Separated(List<string[]> rows)
    {
        var width = rows.Max(row => row.Length);
        return string.Concat(rows.Select(row => string.Join(',', row.Concat(Enumerable.Repeat("", width - row.Length)).Select(Quoted)) + "\r\n"));
    }

    private (string Figures, string Differs) Compared(List<NotedRow> truth, string text, string name, TextWriter output)
    {
        if (Keep is not null)
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Keep).FullName, name.Replace(' ', '-')), text);
        }

        RecoveredList recovered;
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            recovered = ListRecovery.Recover(ListReader.Read(stream, name), new RecoveryOptions());
        }
        catch (Exception refusal) when (refusal is UnreadableListException or NotAListException)
        {
            return ("refused", refusal.Message.ReplaceLineEndings(" "));
        }

        var compared = TableComparison.Of(truth, NotedRow.Of(recovered.List));
        foreach (var cell in Cells ? compared.Wrong : [])
        {
            output.WriteLine($"  {cell.Kind} {cell.Row} (row {cell.Line}): {cell.Field} is '{cell.Found}', in truth '{cell.Truth}'");
        }

        return ($"{compared.Right} of {compared.Rows}, {compared.Wrong.Count}", compared.ByField());
    }

    private static string Quoted(string cell) => cell.Contains(',') ? $"\"{cell}\"" : cell;
}
