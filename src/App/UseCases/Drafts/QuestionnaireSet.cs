using System.IO.Compression;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>The questionnaires of all divisions in one archive.</summary>
internal static class QuestionnaireSet
{
    private const string Forbidden = "/\\:*?\"<>|";
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first day that archives know

    /// <summary>Writes it: a workbook a division, named by it. The same draft gives the same bytes.</summary>
    public static void Write(StoredDraft stored, Stream stream)
    {
        var draft = stored.List;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var division in draft.Divisions)
        {
            var (plain, name) = (NameOf(draft.FiscalYear, division), "");
            for (var at = 1; name.Length == 0 || !names.Add(name); at++)
            {
                name = at == 1 ? $"{plain}.xlsx" : $"{plain} ({at}).xlsx";
            }

            var entry = archive.CreateEntry(name, CompressionLevel.NoCompression); // workbooks are compressed themselves
            entry.LastWriteTime = Written;
            using var part = entry.Open();
            QuestionnaireBook.Write(draft, stored.Head.Id, division, part, stored.Head.Due);
        }
    }

    /// <summary>The name of a division's workbook without its ending: it is a name on every system, and no path.</summary>
    public static string NameOf(int fiscalYear, string division) =>
        $"{fiscalYear}-{string.Concat(division.Select(letter => char.IsControl(letter) || Forbidden.Contains(letter, StringComparison.Ordinal) ? '_' : letter)).Trim()}";
}
