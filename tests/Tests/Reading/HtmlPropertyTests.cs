using CsCheck;
using Shisaku.Budget;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class HtmlPropertyTests
{
    private static readonly Gen<string> Pages = Gen.OneOf(
        Gen.OneOf("<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=2>", "<td colspan=3>", "<th rowspan=0>", "<td colspan=1000>",
            "<td rowspan=99999999999>", "<tbody>", "<thead>", "<caption>", "<p>", "</p>", "<br>", "<div hidden>", "</div>", "<!--", "-->",
            "<script>", "</script>", "<style>", "<template>", "<svg>", "<select>", "<main>", "&nbsp;", "&#0;", "&#x10FFFF;", "<b>", "</b>", "<", ">", "\"",
            "<form>", "<a href='x'>", "<pre>", "<![CDATA[", "<title>", "<frameset>", "<noscript>", "<ruby>", "<rt>"),
        Gen.OneOf("事業", "1,234", " ", "\n", "\u3000", "\t"),
        Gen.String[0, 4]).Array[0, 60].Select(pieces => "<html>" + string.Concat(pieces));

    [Fact]
    public void Any_page_is_read_in_ascending_lines_or_refused_with_a_reason()
        => Pages.Sample(
            page =>
            {
                try
                {
                    PrintedList list = Read(page);
                    return list.Rows.Length > 0
                        && list.Rows.Select(row => row.Line).SequenceEqual(list.Rows.Select(row => row.Line).Distinct().Order())
                        && list.Rows.All(row => row.Filled.Any() && row.Cells.All(cell => cell == cell.Trim()));
                }
                catch (UnreadableListException)
                {
                    return true;
                }
            },
            iter: 3_000);
}
