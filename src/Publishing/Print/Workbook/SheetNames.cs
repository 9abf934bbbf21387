using System.Globalization;

namespace Shisaku.Publishing;

/// <summary>Names the sheets of a workbook after their tables, as far as a workbook allows.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string NotAllowed = "[]:*?/\\'";

    /// <summary>The names, no two of them alike.</summary>
    public static List<string> Of(IEnumerable<PrintedTable> tables)
    {
        var names = new List<string>();
        foreach (var table in tables)
        {
            var plain = string.Concat(table.Title.Where(letter => !NotAllowed.Contains(letter) && !char.IsControl(letter))).Trim();
            var name = Cut(plain, Longest);
            for (var number = 2; name.Length == 0 || names.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
            {
                var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
                name = Cut(plain, Longest - ending.Length) + ending;
            }

            names.Add(name);
        }

        return names;
    }

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();
}
