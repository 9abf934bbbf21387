namespace Shisaku.Bench;

/// <summary>LibreOffice, which makes files of a sheet that are not ours.</summary>
/// <param name="Profile">A folder for its settings, so that a LibreOffice that is open elsewhere is not disturbed.</param>
internal sealed record Office(string Profile)
{
    private static readonly string[] Families = ["IPAexGothic", "IPAexMincho", "Noto Sans CJK JP", "Noto Serif CJK JP", "IPAGothic", "IPAMincho"];

    /// <summary>What to install where something is missing; null where nothing is.</summary>
    public static string? Missing() =>
        Output("soffice", ["--version"]) is null
            ? "needs soffice (LibreOffice), which makes the files: apt-get install libreoffice-calc fonts-ipaexfont"
        : Fonts().Count < 2 ? "needs two Japanese fonts: apt-get install fonts-ipaexfont"
        : null;

    /// <summary>Two Japanese fonts of this machine.</summary>
    public static List<string> Fonts()
    {
        var families = (Output("fc-list", [":", "family"]) ?? "").Split('\n', ',').Select(family => family.Trim()).ToHashSet();
        return [.. Families.Where(families.Contains).Take(2)];
    }

    /// <summary>Converts files; the new ones have the same names with another ending.</summary>
    /// <param name="format">As soffice names it, with options of its filter.</param>
    /// <param name="folder">Where the new files go.</param>
    /// <param name="files">What is converted.</param>
    public void Convert(string format, string folder, IEnumerable<string> files) => _ = Output(
        "soffice", [$"-env:UserInstallation=file://{Profile}", "--headless", "--convert-to", format, "--outdir", folder, .. files]);

    /// <summary>What a program prints; null where there is no such program.</summary>
    private static string? Output(string program, IEnumerable<string> arguments)
    {
        try
        {
            return ProcessRun.OutputOf(program, arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
