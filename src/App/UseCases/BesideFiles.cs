using System.Collections.Immutable;
using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.UseCases;

/// <summary>How much there is in a folder of print and table side by side.</summary>
/// <param name="Rows">Printed rows.</param>
/// <param name="Changed">Of these, those in which something is to be looked at.</param>
/// <param name="Choices">Cells about which a person can decide.</param>
/// <param name="MustDecide">Of these, those that wait for a decision.</param>
public sealed record BesideHead(int Rows, int Changed, int Choices, int MustDecide);

/// <summary>Print and table side by side as a folder, a file a page, so that who shows a page of a long list reads that page alone.</summary>
internal static class BesideFiles
{
    /// <summary>How many rows a page has.</summary>
    public const int RowsOfPage = 40;

    /// <summary>How many cells to decide about a page has.</summary>
    public const int ChoicesOfPage = 8;

    /// <summary>Beyond so many rows nothing is written: nobody turns so many pages.</summary>
    public const int MostRows = 20_000;

    private const string Head = "head";

    /// <summary>Writes the folder.</summary>
    public static void Write(string folder, RecoveredList list, Language language)
    {
        Directory.CreateDirectory(folder);
        var view = BesideView.Of(list, language);
        var choices = view.Choices.Take(MostRows).ToList();
        var rows = view.Rows().Take(MostRows).ToList();
        var changed = rows.Where(row => row.IsChanged).ToList();
        Put(folder, Part.Rows, rows, RowsOfPage);
        Put(folder, Part.Changed, changed, RowsOfPage);
        Put(folder, Part.Choices, choices, ChoicesOfPage);
        Save(folder, Head, new BesideHead(rows.Count, changed.Count, choices.Count, choices.Count(choice => choice.Act == Act.Decide)));
    }

    /// <summary>How much there is; null where the folder is none.</summary>
    public static BesideHead? HeadOf(string folder) => Load<BesideHead>(folder, Head);

    /// <summary>A page of rows, from 1; empty where there is none.</summary>
    public static ImmutableArray<BesideRow> Rows(string folder, bool isChanged, int page) => [.. Load<BesideRow[]>(folder, NameOf(isChanged ? Part.Changed : Part.Rows, page)) ?? []];

    /// <summary>A page of what can be decided, from 1; empty where there is none.</summary>
    public static ImmutableArray<BesideChoice> Choices(string folder, int page) => [.. Load<BesideChoice[]>(folder, NameOf(Part.Choices, page)) ?? []];

    /// <summary>How many pages so many things make; at least one.</summary>
    public static int Pages(int count, int ofPage) => Math.Max(1, (count + ofPage - 1) / ofPage);

    private static void Put<T>(string folder, Part part, List<T> all, int ofPage)
    {
        var page = 0;
        foreach (var some in all.Chunk(ofPage))
        {
            Save(folder, NameOf(part, ++page), some);
        }
    }

    private static string NameOf(Part part, int page) => $"{part}-{page.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static void Save<T>(string folder, string name, T value)
    {
        using var file = File.Create(Path.Combine(folder, name + ".json"));
        JsonSerializer.Serialize(file, value);
    }

    private static T? Load<T>(string folder, string name)
        where T : class
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, name + ".json"));
            return JsonSerializer.Deserialize<T>(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private enum Part
    {
        Rows,
        Changed,
        Choices,
    }
}
