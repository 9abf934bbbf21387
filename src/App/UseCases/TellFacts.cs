using System.Collections.Immutable;
using System.Globalization;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>What became of a file of facts.</summary>
/// <param name="Changed">How many programmes it changed.</param>
/// <param name="Unknown">Rows whose programme the register does not have, or has several of.</param>
/// <param name="Headings">Columns that are no facts.</param>
internal sealed record ToldFile(int Changed, ImmutableArray<string> Unknown, ImmutableArray<string> Headings);

/// <summary>Reads a table of what firms ask of programmes and keeps it with them: one row a programme, the first row names the
/// columns by their official headings.</summary>
/// <param name="register">The register.</param>
/// <param name="texts">The words in the user's language.</param>
/// <param name="language">The user's language.</param>
internal sealed class TellFacts(ProgrammeRegister register, TextResource texts, Language language)
{
    /// <summary>Reads and keeps.</summary>
    /// <exception cref="CommandRefusedException">The file can't be read, or names no programmes.</exception>
    public ToldFile From(string path, Government government, ChangeNote note)
    {
        var rows = Rows(path);
        var keys = rows[0].Cells.Select(PrintedWordsOfFacts.KeyOf).ToArray();
        var number = rows[0].Cells.IndexOf(PrintedWordsOfFacts.ProgrammeNumber);
        var name = rows[0].Cells.IndexOf(PrintedWordsOfFacts.Programme);
        name = name >= 0 ? name : Array.IndexOf(keys, "title");
        if (number < 0 && name < 0)
        {
            throw new CommandRefusedException(ExitCode.UnreadableInput, texts.Fill("facts.no-programme", ("file", path), ("name", PrintedWordsOfFacts.Programme), ("number", PrintedWordsOfFacts.ProgrammeNumber)));
        }

        var (told, unknown) = (new List<ToldFacts>(), ImmutableArray.CreateBuilder<string>());
        foreach (var row in rows.Skip(1))
        {
            if (ProgrammeOf(row, number, name, government) is { } programme)
            {
                told.Add(new ToldFacts(programme, FactsOf(row, keys)));
            }
            else
            {
                unknown.Add($"{row.Line.ToString(CultureInfo.InvariantCulture)} {(name >= 0 ? row[name] : row[number])}");
            }
        }

        return new ToldFile(
            register.Tell(told, note),
            unknown.ToImmutable(),
            [.. rows[0].Cells.Where((heading, index) => heading.Length > 0 && keys[index] is null && index != number && index != name)]);
    }

    private static ImmutableDictionary<string, string> FactsOf(PrintedRow row, string?[] keys) =>
        Enumerable.Range(0, keys.Length).Where(index => keys[index] is not null).ToImmutableDictionary(index => keys[index]!, index => row[index]);

    private long? ProgrammeOf(PrintedRow row, int number, int name, Government government)
    {
        if (number >= 0 && long.TryParse(row[number], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return register.Programme(id) is { } found && found.Government.Code == government.Code ? id : null;
        }

        return name >= 0 && register.ProgrammesNamed(government, row[name]) is [var only] ? only : null;
    }

    private ImmutableArray<PrintedRow> Rows(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ListReader.Read(file, Path.GetFileName(path)).Rows;
        }
        catch (UnreadableListException refusal)
        {
            throw Refused(language == Language.Japanese ? refusal.MessageJa : refusal.Message);
        }
        catch (FileNotFoundException)
        {
            throw Refused(texts["input.missing"]);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw Refused(refusal.Message);
        }

        CommandRefusedException Refused(string message) =>
            new(ExitCode.UnreadableInput, texts.Fill("import.file", ("file", path), ("message", message)));
    }
}
