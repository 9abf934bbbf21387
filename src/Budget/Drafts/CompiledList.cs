using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Shisaku.Budget;

/// <summary>A draft as it will be printed: numbered rows, re-listings and totals that follow from its places, and the proof.</summary>
/// <remarks>Nothing here is read from a print: every word is stated by the compiler, and every sum is checked again by
/// <see cref="Sums"/>. Programmes that end are not printed. States of entries are not asked: a draft can be looked at before all have
/// answered; whether it may be approved is for the rules to say.</remarks>
/// <param name="List">The list with its proof, ready for every format of publication. Its print is <paramref name="Text"/>.</param>
/// <param name="Text">The printed table as text, cells between tabs: reading it gives the same list.</param>
/// <param name="Programmes">By the line of a listing: the register's number of its programme, where it goes on.</param>
/// <param name="Entries">By the line of a listing: the draft's id of its programme.</param>
public sealed record CompiledList(
    RecoveredList List, string Text, ImmutableDictionary<int, long> Programmes, ImmutableDictionary<int, long> Entries)
{
    /// <summary>What the bytes of <see cref="Text"/> are, in UTF-8.</summary>
    public const string MediaType = "text/tab-separated-values";

    /// <summary>Compiles a draft.</summary>
    /// <exception cref="ArgumentException">A place points to nothing, or a programme has not exactly one first place.</exception>
    /// <exception cref="OverflowException">A sum exceeds 64 bits; amounts within <see cref="DraftLimits"/> can't come to that.</exception>
    public static CompiledList Of(DraftList draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        DraftStructure.Require(draft);
        var table = new CompiledTable(draft);
        var rows = table.Rows.ToImmutable();
        var text = string.Concat(rows.Select(row => string.Join('\t', row.Cells) + "\n"));
        var source = new SourceDocument(
            FormattableString.Invariant($"{draft.FiscalYear}.tsv"), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), MediaType)
        {
            Encoding = "UTF-8",
        };
        var checks = Sums.Of(table.List);
        var broken = checks.Count(check => !check.IsHeld);
        var recovered = new RecoveredList(
            new PrintedList(source, rows), table.List, [.. table.Cells()], checks, broken, Findings: [], Readings: null,
            broken > 0 ? Verdict.Unbalanced : table.List.Listings.Any() ? Verdict.Proven : Verdict.Unchecked);
        return new CompiledList(recovered, text, table.ProgrammesByLine(draft), table.Entries.ToImmutable());
    }
}
