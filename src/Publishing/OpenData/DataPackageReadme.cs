using System.Text;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The page that a person reads first who opens the archive.</summary>
internal static class DataPackageReadme
{
    /// <summary>Writes the page, Japanese first.</summary>
    public static void Write(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var language in new[] { Language.Japanese, Language.English })
        {
            var texts = OpenDataText.In(language);
            writer.WriteLine($"# {texts["package.title"]}");
            writer.WriteLine();
            foreach (var line in new[] { "form", "counted", "blank", "guard", "letters", "conveniences" })
            {
                writer.WriteLine($"- {texts["package." + line]}");
            }

            writer.WriteLine();
            foreach (var table in OpenDataTables.All)
            {
                writer.WriteLine($"- `{DataPackage.PathOf(table)}`: {texts["table." + table.Name]}");
            }

            writer.WriteLine();
        }
    }
}
