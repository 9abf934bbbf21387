using CsCheck;
using Shisaku.Budget;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class SeparatedTextPropertyTests
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.OneOf("", "事業", "1,234", "say \"hi\"", "a;b", "a\nb", "x|y", "\"", "5\" pipe"),
        Gen.String[Gen.Char['!', '~'], 1, 5]);

    [Fact]
    public void What_a_spreadsheet_saves_is_read_back()
        => Gen.Select(Gen.Int[3, 6], Gen.Int[4, 9]).SelectMany((columns, rows) => Cell.Array[columns].Array[rows]).Sample(
            table =>
            {
                string csv = string.Concat(table.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));
                string[][] read = [.. Read("\uFEFF表,a" + string.Concat(Enumerable.Repeat(",b", table[0].Length - 2)) + "\r\n" + csv)
                    .Rows.Skip(1).Select(row => row.Cells.ToArray())];
                string[][] kept = [.. table.Where(row => row.Any(cell => cell.Length > 0))];
                return read.Length == kept.Length
                    && read.Zip(kept).All(pair => pair.First.SequenceEqual(pair.Second.Select(cell => cell.Replace('\n', ' '))));
            },
            iter: 1_000);

    [Fact]
    public void Any_damage_leaves_the_rows_after_it_in_their_lines()
        => Gen.OneOf(Gen.OneOf(",", "\"", "\"\"", "\n", "a", ";", "|", " ", "事業")).Array[0, 60].Sample(
            pieces =>
            {
                string damage = string.Concat(pieces);
                string tail = string.Concat(Enumerable.Repeat("x,y,z\n", 60));
                PrintedList list = Read("x,y,z\n" + damage + "\n" + tail);
                int last = damage.Count(letter => letter == '\n') + 62;
                return list.Rows[^1].Line == last && list.Rows[^1].Cells.SequenceEqual(["x", "y", "z"])
                    && list.Rows.Count(row => row.Cells.SequenceEqual(["x", "y", "z"])) >= 61 - ReadingLimits.LinesInQuotedCell;
            },
            iter: 2_000);

    private static string Quoted(string cell)
        => cell.AsSpan().ContainsAny(",;\"\n|") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
