using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;

namespace Shisaku.App.UseCases;

/// <summary>A file read and recovered, or the reason why it can't be.</summary>
/// <param name="List">The recovered list; null where the file can't be read.</param>
/// <param name="File">The file that was read, or the one that can't be: a list, its layout, or decisions about it.</param>
/// <param name="Refusal">One line that says why; null where it could.</param>
internal sealed record RecoveredFile(RecoveredList? List, string File, string? Refusal);

/// <summary>What a person wrote beside a list, for its recovery to hold to.</summary>
/// <param name="Settle">A file of decisions about the list; null for none.</param>
/// <param name="Layout">A file that says what its columns are; null for none.</param>
internal sealed record BesideList(string? Settle, string? Layout);

/// <summary>Reads a printed list from a file or from standard input and recovers it.</summary>
internal static class RecoverFile
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads and recovers.</summary>
    /// <param name="path">The file, or <see cref="StandardInput"/>.</param>
    /// <param name="standardInput">Standard input.</param>
    /// <param name="beside">What a person wrote beside it.</param>
    /// <param name="options">What the recovery should do besides.</param>
    /// <param name="language">The language of a refusal.</param>
    public static RecoveredFile From(string path, Stream standardInput, BesideList beside, RecoveryOptions options, Language language) =>
        Of(path, () => Read(path, standardInput), beside, options, language);

    /// <summary>Recovers what is read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="beside">What a person wrote beside it.</param>
    /// <param name="options">What the recovery should do besides.</param>
    /// <param name="language">The language of a refusal.</param>
    public static RecoveredFile Of(string path, Func<PrintedList> read, BesideList beside, RecoveryOptions options, Language language)
    {
        var texts = AppText.In(language);
        var isJapanese = language == Language.Japanese;
        var settle = beside.Settle;
        var file = beside.Layout ?? settle ?? path;
        try
        {
            if (beside.Layout is { } layout)
            {
                using var stream = File.OpenRead(layout);
                options = options with { Layout = LayoutFile.Read(stream) };
                file = settle ?? path;
            }

            var decisions = settle is null ? null : new DecisionsFile(texts).Read(settle);
            file = path;
            var printed = read();
            if (decisions is null)
            {
                return new RecoveredFile(ListRecovery.Recover(printed, options), path, null);
            }

            file = settle!;
            return decisions.Sha256.Equals(printed.Source.Sha256, StringComparison.OrdinalIgnoreCase)
                ? new RecoveredFile(ListRecovery.Recover(printed, options with { Decisions = decisions.All }), path, null)
                : Refused(texts.Fill("decisions.source", ("file", printed.Source.Name)));
        }
        catch (UnusableDecisionsException refusal)
        {
            return Refused(refusal.Message);
        }
        catch (UnusableDecisionException refusal)
        {
            return Refused(isJapanese ? refusal.MessageJa : refusal.Message);
        }
        catch (UnusableLayoutException refusal)
        {
            file = beside.Layout!;
            return Refused(isJapanese ? refusal.MessageJa : refusal.Message);
        }
        catch (UnreadableListException refusal)
        {
            return Refused(isJapanese ? refusal.MessageJa : refusal.Message);
        }
        catch (NotAListException refusal)
        {
            file = path; // whatever was decided about it
            return Refused(isJapanese ? refusal.MessageJa : refusal.Message);
        }
        catch (Exception refusal) when (refusal is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(texts["input.missing"]);
        }
        catch (UnauthorizedAccessException)
        {
            return Refused(texts[Directory.Exists(file) ? "input.folder" : "input.denied"]);
        }
        catch (IOException refusal)
        {
            return Refused(texts.Fill("input.failed", ("reason", refusal.Message)));
        }

        RecoveredFile Refused(string refusal) => new(null, file, refusal);
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
