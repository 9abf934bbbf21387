using System.Globalization;
using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The verb <c>corpus</c>: the sample's true table, laid out and written by LibreOffice in every format that is read, and
/// whether the same table comes back.</summary>
/// <param name="Truth">The file with the true table.</param>
/// <param name="Keep">The folder in which the files stay; null for none.</param>
/// <param name="Cells">Whether every wrong cell is named.</param>
internal sealed record CorpusRun(string Truth, string? Keep, bool Cells)
{
    private const string CellsAsShown = "false,true,false";

    /// <summary>Makes, reads and compares the files, one line each.</summary>
    /// <returns>The exit code.</returns>
    public int Print(TextWriter output, TextWriter errors)
    {
        if (Office.Missing() is { } missing)
        {
            errors.WriteLine(missing);
            return 1;
        }

        var folder = Directory.CreateDirectory(Keep ?? Path.Combine(Path.GetTempPath(), $"shisaku-corpus-{Environment.ProcessId}")).FullName;
        try
        {
            var truth = SampleTruth.Read(Truth);
            var files = Make(truth, folder);
            output.WriteLine("| file | rows right | cells wrong | of these told by findings | verdict | pages | pages a second |");
            output.WriteLine("|---|---|---|---|---|---|---|");
            var noted = truth.Noted();
            foreach (var (name, file) in files)
            {
                output.WriteLine(LineOf(name, file, noted, output));
            }
        }
        finally
        {
            if (Keep is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static List<(string Name, string File)> Make(SampleTruth truth, string folder)
    {
        var looks = SheetLook.All(Office.Fonts());
        var sheets = looks.ConvertAll(look => Path.Combine(folder, look.Name.Replace(' ', '-') + ".fods"));
        foreach (var (look, sheet) in looks.Zip(sheets))
        {
            File.WriteAllText(sheet, FlatSheet.Of(SampleSheet.RowsOf(truth, isMerged: look.IsRuled), look), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        var office = new Office(Path.Combine(folder, "profile"));
        var files = new List<(string Name, string File)>();
        Add("xlsx", "xlsx", "xlsx");
        Add("CSV in CP932", $"csv:Text - txt - csv (StarCalc):44,34,64,1,,0,{CellsAsShown}", "csv", "cp932");
        Add("CSV in UTF-8", $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,{CellsAsShown}", "csv", "utf8");
        Add("HTML", "html", "html");
        office.Convert("pdf", folder, sheets);
        files.AddRange(looks.Zip(sheets, (look, sheet) => ($"PDF {look.Name}", Path.ChangeExtension(sheet, ".pdf"))));
        return files;

        void Add(string name, string format, string ending, string? part = null)
        {
            var into = part is null ? folder : Path.Combine(folder, part);
            office.Convert(format, into, sheets.Take(1));
            files.Add((name, Path.Combine(into, Path.GetFileName(Path.ChangeExtension(sheets[0], ending)))));
        }
    }

    private string LineOf(string name, string file, List<NotedRow> truth, TextWriter output)
    {
        if (!File.Exists(file))
        {
            return $"| {name} | LibreOffice wrote no such file | | | | | |";
        }

        var bytes = File.ReadAllBytes(file);
        PrintedList printed;
        RecoveredList recovered;
        try
        {
            printed = Read(bytes, file);
            recovered = ListRecovery.Recover(printed, new RecoveryOptions());
        }
        catch (Exception refusal) when (refusal is UnreadableListException or NotAListException)
        {
            return $"| {name} | refused: {refusal.Message} | | | | | |";
        }

        var compared = TableComparison.Of(truth, NotedRow.Of(recovered.List));
        var told = compared.Wrong.Count(cell => recovered.Findings.Any(finding => Tells(finding, cell)));
        var pages = file.EndsWith(".pdf", StringComparison.Ordinal) ? printed.Rows.Max(row => row.Place?.Page ?? 0) : 0;
        var speed = pages == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{pages * 1_000 / SpeedRun.Median(5, () => Read(bytes, file)):N0}");
        foreach (var cell in Cells ? compared.Wrong : [])
        {
            output.WriteLine($"  {cell.Kind} {cell.Row} (row {cell.Line}): {cell.Field} is '{cell.Found}', in truth '{cell.Truth}'");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {compared.Right} of {compared.Rows} | {compared.Wrong.Count} | {told} | {recovered.Verdict} | {(pages == 0 ? "" : pages)} | {speed} |");
    }

    private static bool Tells(Finding finding, WrongCell cell) =>
        finding.Line == cell.Line && finding.Line is not null and not 0 && (finding.Field == cell.Field || finding.Field == Field.Row || cell.Kind != "listing");

    private static PrintedList Read(byte[] bytes, string file)
    {
        using var stream = new MemoryStream(bytes);
        return ListReader.Read(stream, file);
    }
}
