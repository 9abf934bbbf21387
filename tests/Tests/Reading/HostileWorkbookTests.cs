using System.Text;
using CsCheck;
using Shisaku.Budget;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class HostileWorkbookTests
{
    private const string OneRow = """<row r="1"><c r="A1" s="1"><v>45017</v></c><c r="B1" t="s"><v>0</v></c></row>""";

    private static readonly MadeWorkbook Whole = new MadeWorkbook().SharedText("<t>a</t>").Format("ge.m.d").Sheet("s", OneRow,
        "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>", "<mergeCells><mergeCell ref=\"C1:D2\"/></mergeCells>");

    public static TheoryData<string, string> Rows => new()
    {
        { "a cell twice", """<row><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>""" },
        { "cells back to front", """<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>""" },
        { "rows back to front", """<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>""" },
        { "no such row", """<row r="1048577"><c><v>1</v></c></row>""" },
        { "row zero", """<row r="0"><c><v>1</v></c></row>""" },
        { "no such column", """<row><c r="XFE1"><v>1</v></c></row>""" },
        { "no such shared text", """<row><c t="s"><v>7</v></c></row>""" },
        { "a shared text without number", """<row><c t="s"><v>x</v></c></row>""" },
        { "an unknown type", """<row><c t="zzz"><v>1</v></c></row>""" },
        { "XML cut off", "<row><c><v>1</v>" },
    };

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void Parts_that_contradict_one_another_are_damage(string what, string rows)
    {
        UnreadableListException refusal = Refusal(MadeWorkbook.OfRows(rows));

        Assert.True(refusal.Reason == UnreadableReason.DamagedWorkbook, what);
        Assert.Matches(@"damaged at row \d+ of sheet 一覧", refusal.Message);
        Assert.Matches(@"シート「一覧」の\d+行目", refusal.MessageJa);
    }

    [Fact]
    public void A_cell_far_to_the_right_is_refused_and_named()
    {
        UnreadableListException refusal = Refusal(MadeWorkbook.OfRows("""<row r="3"><c r="ALM3"><v>1</v></c></row>"""));

        Assert.Equal(UnreadableReason.TooManyCellsInRow, refusal.Reason);
        Assert.StartsWith("row 3 of sheet 一覧 has more than 1,000 cells", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_cells_far_to_the_right_do_not_matter()
        => Assert.Equal(["3: 1"], Noted(Read(MadeWorkbook.OfRows("""<row r="3"><c><v>1</v></c><c r="XFD3" s="1"/></row>"""))));

    [Fact]
    public void A_workbook_that_unpacks_to_many_times_its_size_is_refused()
        => Assert.Equal(
            UnreadableReason.TooLargeUnpacked,
            Refusal(MadeWorkbook.Zip([.. Whole.Parts(), ("xl/worksheets/bomb.xml", new string(' ', 20_000_000))])).Reason);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "&e;")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"aaaaaaaaaa\">]>", "&e;&e;")]
    public void Entities_are_not_resolved(string declaration, string text)
    {
        byte[] workbook = MadeWorkbook.Zip(Whole.Parts().Select(part => part.Name == "xl/sharedStrings.xml"
            ? (part.Name, declaration + part.Text.Replace("<t>a</t>", $"<t>{text}</t>", StringComparison.Ordinal)) : part));

        Assert.Equal(UnreadableReason.DamagedWorkbook, Refusal(workbook).Reason);
    }

    [Fact]
    public void Merged_cells_that_overlap_without_end_are_damage()
    {
        string rows = string.Concat(Enumerable.Repeat("<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 100)) + "</row>", 100));
        string merges = string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:CZ200\"/>", 2_000));

        Assert.Equal(UnreadableReason.DamagedWorkbook, Refusal(MadeWorkbook.OfRows(rows, behind: $"<mergeCells>{merges}</mergeCells>")).Reason);
    }

    [Fact]
    public void A_workbook_cut_off_is_damaged()
    {
        byte[] whole = Whole.Bytes();

        Assert.Equal(["1: R5.4.1|a"], Noted(Read(whole)));
        Assert.Equal(UnreadableReason.DamagedWorkbook, Refusal(whole[..(whole.Length / 2)]).Reason);
    }

    [Fact]
    public void A_workbook_with_any_byte_changed_is_read_or_refused_with_a_reason()
    {
        byte[] whole = Whole.Bytes();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 3].Sample(
            changes =>
            {
                byte[] damaged = [.. whole];
                foreach ((int at, byte value) in changes)
                {
                    damaged[at] = value;
                }

                return IsReadOrRefused(damaged);
            },
            iter: 1_000);
    }

    [Fact]
    public void A_workbook_with_any_part_changed_is_read_or_refused_with_a_reason()
    {
        (string Name, string Text)[] parts = [.. Whole.Parts()];
        Gen<string> pieces = Gen.OneOf("", "<", "/", "\"", ">", "-1", "999999999999", "&amp;", "A1", "x", "<c/>", "<row/>", "<v>", "\0", ";", "[", "[<", "\\");
        Gen.Select(Gen.Int[0, parts.Length - 1], Gen.Int[0, 2_000], Gen.Int[0, 4], pieces).Sample(
            (part, at, length, piece) =>
            {
                string text = parts[part].Text;
                at %= text.Length;
                length = Math.Min(length, text.Length - at);
                return IsReadOrRefused(MadeWorkbook.Zip(parts.Select((each, index) =>
                    index == part ? (each.Name, text.Remove(at, length).Insert(at, piece)) : each)));
            },
            iter: 1_000);
    }

    [Fact]
    public void Any_number_format_is_followed_without_a_fall()
        => Gen.Select(
            Gen.OneOf(Gen.OneOf("g", "e", "y", "m", "d", "h", "s", "\"", "\\", "[", "]", "<", "5", ";", "0", "#", ",", ".", "%", "E+", "_", "*", "年", "@", "General"))
                .Array[0, 12].Select(string.Concat),
            Gen.OneOf("0", "-1", "60", "45017.25", "0.99999999", "2958465.9999999", "1E+20", "-0.5"))
            .Sample(
                (code, stored) => IsReadOrRefused(new MadeWorkbook().Format(code).Sheet("s", $"<row><c s=\"1\"><v>{stored}</v></c></row>").Bytes()),
                iter: 500);

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            PrintedList list = Read(bytes);
            return list.Rows.Select(row => row.Line).SequenceEqual(list.Rows.Select(row => row.Line).Distinct().Order());
        }
        catch (UnreadableListException refusal)
        {
            return Encoding.UTF8.GetByteCount(refusal.Message) is > 40 and < 1_000;
        }
    }
}
