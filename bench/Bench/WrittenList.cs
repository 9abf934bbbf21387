using System.Text;

namespace Shisaku.Bench;

/// <summary>The verb <c>write</c>: a damaged list and, beside it, its true print and what was damaged.</summary>
/// <param name="Class">The damage.</param>
/// <param name="Seed">The seed, as a quality run names it.</param>
/// <param name="To">The file; the truth goes beside it.</param>
/// <param name="Rows">Instead of a class and a seed: the list of so many rows that the speed run grows.</param>
internal sealed record WrittenList(string Class, ulong Seed, string To, int? Rows)
{
    /// <summary>Writes the files and says where.</summary>
    public void Write(TextWriter output)
    {
        var damaged = Rows is { } rows ? SpeedRun.MadeList(rows) : DamageClass.Named(Class)[0].Make(Seed);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var (truth, record) = (Beside(".truth.txt"), Beside(".damage.tsv"));
        File.WriteAllText(To, damaged.Print.Text, utf8);
        File.WriteAllText(truth, Print.Of(damaged.Truth.List).Text, utf8);
        File.WriteAllLines(record, Record(damaged), utf8);
        output.WriteLine($"{To}: {damaged.Truth.List.Listings.Count()} listings, {damaged.Cells.Count} damaged cells");
        output.WriteLine($"{truth}: the same list undamaged");
        output.WriteLine($"{record}: what was damaged");
    }

    private string Beside(string ending) => Path.ChangeExtension(To, null) + ending;

    private static IEnumerable<string> Record(DamagedList damaged)
    {
        var printed = damaged.Print.TrueLines.ToLookup(line => line.Value, line => line.Key);
        return damaged.Cells
            .OrderBy(cell => cell.TrueLine)
            .ThenBy(cell => cell.Field, StringComparer.Ordinal)
            .Select(cell => $"{cell.TrueLine}\t{string.Join(' ', printed[cell.TrueLine])}\t{cell.Field}")
            .Prepend("true line\tprinted line\tfield");
    }
}
