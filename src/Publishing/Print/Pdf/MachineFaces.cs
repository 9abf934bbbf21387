using System.Text;
using Words = Shisaku.Publishing.PrintedWordsOfTables;

namespace Shisaku.Publishing;

/// <summary>The faces of this machine that can be embedded.</summary>
internal sealed class MachineFaces(IReadOnlyList<string> folders)
{
    // Faces made for tables of Japanese offices, the best first; then any other that has the letters.
    private static readonly string[] Preferred =
        ["ipaexg.ttf", "ipag.ttf", "BIZ-UDGothicR.ttc", "BIZUDGothic-Regular.ttf", "msgothic.ttc", "YuGothM.ttc", "YuGothR.ttc", "meiryo.ttc", "ipaexm.ttf", "ipam.ttf"];

    private List<string>? files;

    /// <summary>The folders where Linux, macOS and Windows keep faces.</summary>
    public static MachineFaces OfThisMachine()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new MachineFaces([
            "/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts"),
            "/Library/Fonts", "/System/Library/Fonts", Path.Combine(home, "Library/Fonts"),
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]);
    }

    /// <summary>The face in which a Japanese table is set.</summary>
    /// <exception cref="MissingFaceException">No face of the machine can show one.</exception>
    public Face Japanese() => Usable(face => Words.Probe.EnumerateRunes().All(letter => face.GlyphOf(letter) != 0))
        ?? throw new MissingFaceException();

    /// <summary>A face that has a character which the first one has not; null for none.</summary>
    public Face? With(Rune character) => Usable(face => face.GlyphOf(character) != 0);

    private Face? Usable(Func<Face, bool> serves)
    {
        foreach (var file in files ??= Files())
        {
            try
            {
                var face = Face.Of(File.ReadAllBytes(file));
                if (face.MayBeEmbedded && serves(face))
                {
                    return face;
                }
            }
            catch (Exception failure) when (failure is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException)
            {
                // Not a face that serves; the next may.
            }
        }

        return null;
    }

    private List<string> Files()
    {
        var found = new List<string>();
        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };
        foreach (var folder in folders.Where(Directory.Exists))
        {
            found.AddRange(Directory.EnumerateFiles(folder, "*", all)
                .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".TTC" or ".OTF"));
        }

        return [.. found.OrderBy(Rank).ThenBy(Path.GetFileName, StringComparer.Ordinal).ThenBy(file => file, StringComparer.Ordinal)];
    }

    private static int Rank(string file)
    {
        var at = Array.FindIndex(Preferred, name => name.Equals(Path.GetFileName(file), StringComparison.OrdinalIgnoreCase));
        return at < 0 ? Preferred.Length : at;
    }
}

/// <summary>No face of the machine can show a Japanese table, so none can be printed.</summary>
public sealed class MissingFaceException() : IOException("No face with Japanese letters and TrueType outlines was found.")
{
}
