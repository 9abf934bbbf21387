using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;

namespace Shisaku.App.UseCases;

/// <summary>A file read and recovered, or the reason why it can't be.</summary>
/// <param name="List">The recovered list; null where the file can't be read.</param>
/// <param name="Refusal">One line that says why; null where it could.</param>
internal sealed record RecoveredFile(RecoveredList? List, string? Refusal);

/// <summary>Reads a printed list from a file or from standard input and recovers it.</summary>
internal static class RecoverFile
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    public static RecoveredFile From(string path, Stream standardInput, RecoveryOptions options, Language language)
    {
        var texts = AppText.In(language);
        var isJapanese = language == Language.Japanese;
        try
        {
            return new RecoveredFile(ListRecovery.Recover(Read(path, standardInput), options), null);
        }
        catch (UnreadableListException refusal)
        {
            return new RecoveredFile(null, isJapanese ? refusal.MessageJa : refusal.Message);
        }
        catch (NotAListException refusal)
        {
            return new RecoveredFile(null, isJapanese ? refusal.MessageJa : refusal.Message);
        }
        catch (Exception refusal) when (refusal is FileNotFoundException or DirectoryNotFoundException)
        {
            return new RecoveredFile(null, texts["input.missing"]);
        }
        catch (UnauthorizedAccessException)
        {
            return new RecoveredFile(null, texts[Directory.Exists(path) ? "input.folder" : "input.denied"]);
        }
        catch (IOException refusal)
        {
            return new RecoveredFile(null, texts.Fill("input.failed", ("reason", refusal.Message)));
        }
    }

    private static PrintedList Read(string path, Stream standardInput)
    {
        if (path == StandardInput)
        {
            return ListReader.Read(standardInput, StandardInput);
        }

        using var file = File.OpenRead(path);
        return ListReader.Read(file, Path.GetFileName(path));
    }
}
