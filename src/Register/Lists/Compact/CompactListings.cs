using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Writes listings: terms and divisions, which many share, once.</summary>
internal sealed class ListingsWriter(CompactWriter writer)
{
    private readonly Dictionary<ProgrammeTerm, int> terms = [];
    private readonly Dictionary<string, int> divisions = new(StringComparer.Ordinal);
    private int line;

    /// <summary>Writes one.</summary>
    public void Write(Listing listing)
    {
        writer.Number(listing.Line - line);
        line = listing.Line;
        writer.Text(listing.Name);
        writer.Text(listing.PrintedName);
        writer.Optional(listing.Relists);
        writer.Count(
            (Mark(listing.IsRelisted) << 6) | (Mark(listing.Flags.New) << 4) | (Mark(listing.Flags.Priority) << 2) | Mark(listing.Flags.KeyResult));
        writer.Count((int)listing.Commission);
        Write(listing.Amounts.Budget);
        writer.Many(listing.Amounts.Sources, Write);
        writer.Many(listing.Amounts.Further, Write);
        Write(listing.Term);
        Write(listing.Divisions);
    }

    private static int Mark(bool? mark) => mark is { } known ? known ? 2 : 1 : 0;

    private void Write(Amount amount)
    {
        writer.Count(amount.IsBlank ? 0 : amount.IsUndecided ? 1 : 2);
        if (amount.IsKnown)
        {
            writer.Number(amount.Counted);
        }
    }

    private void Write(ProgrammeTerm? term)
    {
        if (term is null)
        {
            writer.Count(0);
        }
        else if (terms.TryGetValue(term, out var known))
        {
            writer.Count(known + 1);
        }
        else
        {
            terms.Add(term, terms.Count);
            writer.Count(terms.Count);
            writer.Text(term.Printed);
            writer.Optional(term.From);
            writer.Optional(term.To);
        }
    }

    private void Write(ImmutableArray<DivisionInCharge> together)
    {
        var key = together.IsDefault ? "" : "\u0001" + string.Join('\u0002', together.Select(division => division.Name + (division.Office is null ? "" : "\u0003" + division.Office)));
        if (divisions.TryGetValue(key, out var known))
        {
            writer.Count(known);
            return;
        }

        writer.Count(divisions.Count);
        divisions.Add(key, divisions.Count);
        writer.Many(together, division =>
        {
            writer.Text(division.Name);
            writer.Text(division.Office);
        });
    }
}

/// <summary>Reads what <see cref="ListingsWriter"/> wrote.</summary>
internal sealed class ListingsReader
{
    private readonly CompactReader reader;
    private readonly List<ProgrammeTerm> terms = [];
    private readonly List<ImmutableArray<DivisionInCharge>> divisions = [];
    private readonly Flags?[] flags = new Flags?[1 << 6];
    private readonly Func<Amount> amount;
    private readonly Func<DivisionInCharge> division;
    private int line;

    public ListingsReader(CompactReader reader)
    {
        this.reader = reader;
        amount = ReadAmount;
        division = () => new DivisionInCharge(reader.Text()!, reader.Text());
    }

    /// <summary>Reads one.</summary>
    public Listing Read()
    {
        line += (int)reader.Number();
        var (name, printed, relists, marks) = (reader.Text()!, reader.Text()!, reader.Optional(), reader.Count());
        var commission = (Commission)reader.Count();
        var amounts = new FundingBreakdown(ReadAmount(), reader.Many(amount)) { Further = reader.Many(amount) };
        return new Listing(
            line, name, printed, Mark(marks >> 6), relists,
            flags[marks & 0x3F] ??= new Flags(Mark((marks >> 4) & 3), Mark((marks >> 2) & 3), Mark(marks & 3)),
            amounts, ReadTerm(), commission, ReadDivisions());
    }

    private static bool? Mark(int mark) => mark == 0 ? null : mark == 2;

    private Amount ReadAmount() => reader.Count() switch
    {
        0 => Amount.Blank,
        1 => Amount.Undecided,
        _ => Amount.Of(reader.Number()),
    };

    private ProgrammeTerm? ReadTerm()
    {
        var place = reader.Count() - 1;
        if (place == terms.Count)
        {
            terms.Add(new ProgrammeTerm(reader.Text()!, reader.Optional(), reader.Optional()));
        }

        return place < 0 ? null : terms[place];
    }

    private ImmutableArray<DivisionInCharge> ReadDivisions()
    {
        var place = reader.Count();
        if (place == divisions.Count)
        {
            divisions.Add(reader.Many(division));
        }

        return divisions[place];
    }
}
