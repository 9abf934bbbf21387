using System.Globalization;
using System.Reflection;
using System.Text;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Writes the layout of a recovered list as <c>shisaku.layout/1</c>, with a remark on each key, for a person to change.</summary>
public sealed class LayoutYaml
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly TextResource texts;
    private readonly StringBuilder yaml = new();

    private LayoutYaml(Language language) =>
        texts = TextResource.Load(Assembly.GetExecutingAssembly(), language == Language.Japanese ? "layout.ja.txt" : "layout.en.txt");

    /// <summary>Writes a layout; the same list gives the same bytes.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="language">The language of the remarks.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(ListLayout layout, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new LayoutYaml(language);
        writer.Add(layout);
        stream.Write(Utf8.GetBytes(writer.yaml.ToString()));
    }

    private void Add(ListLayout layout)
    {
        Remark("head");
        Line($"format: {ListLayout.Format}");
        Key("kind", layout.IsOfProgrammes ? "programmes" : "table");
        if (layout.Table is { } table)
        {
            Key("table", table.Number is { } number ? Whole(number) : Quoted(table.Heading!));
        }

        if (layout.Unit is { } unit)
        {
            var printed = unit.Printed is null ? "" : $"printed: {Quoted(unit.Printed)}, ";
            Key("unit", $"{{ {printed}yen: {unit.Yen.ToString(CultureInfo.InvariantCulture)} }}");
        }

        if (layout.Decimals is { } decimals)
        {
            Key("decimals", Whole(decimals));
        }

        if (layout.HeadingRows is { } rows)
        {
            Key("headingRows", $"{{ first: {Whole(rows.First.Row)}, last: {Whole(rows.Last.Row)}{Place(rows.First)} }}");
        }

        AddColumns(layout);
        AddArithmetic(layout);
    }

    private void AddColumns(ListLayout layout)
    {
        Remark(layout.IsOfProgrammes ? "columns.programmes" : "columns.table");
        Line("columns:");
        foreach (var column in layout.Columns)
        {
            var which = column.Number is { } number ? $"column: {Whole(number)}" : $"heading: {Quoted(column.Heading!)}";
            var key = column.Key is null ? "" : $", key: {Plain(column.Key)}";
            Line($"  - {{ {which}, is: {LayoutColumn.WordOf(column.Role)}{key} }}");
        }
    }

    private void AddArithmetic(ListLayout layout)
    {
        if (layout.Sums is { } sums)
        {
            Remark("sums");
            Line(sums.IsEmpty ? "sums: []" : "sums:");
            foreach (var sum in sums)
            {
                var less = sum.Less.IsEmpty ? "" : $", less: [{Keys(sum.Less)}]";
                Line($"  - {{ total: {Plain(sum.Total)}, of: [{Keys(sum.Of)}]{less} }}");
            }
        }

        if (layout.TotalsAbove is { } above)
        {
            Key("totals", above ? "above" : "below");
        }

        if (!layout.TotalLabels.IsEmpty)
        {
            Key("totalLabels", $"[{string.Join(", ", layout.TotalLabels.Select(Quoted))}]");
        }
    }

    private void Key(string key, string value)
    {
        Remark(key);
        Line($"{key}: {value}");
    }

    private void Remark(string key)
    {
        for (var line = 1; texts.Find($"{key}.{Whole(line)}") is { } remark; line++)
        {
            Line("# " + remark);
        }
    }

    private void Line(string line) => yaml.Append(line).Append('\n');

    private static string Place(RowPlace place) =>
        place.Sheet is { } sheet ? $", sheet: {Quoted(sheet)}" : place.Page is { } page ? $", page: {Whole(page)}" : "";

    private static string Keys(IEnumerable<string> keys) => string.Join(", ", keys.Select(Plain));

    /// <summary>A key without quotes, where YAML takes it for nothing else.</summary>
    private static string Plain(string key) =>
        char.IsLetter(key[0]) && key.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '.') ? key : Quoted(key);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in text)
        {
            _ = sign is '"' or '\\' ? quoted.Append('\\').Append(sign)
                : char.IsControl(sign) || sign is '\u2028' or '\u2029' or '\uFEFF'
                    ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}")
                : quoted.Append(sign);
        }

        return quoted.Append('"').ToString();
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
