using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>Single changes of a programme from one year to the next.</summary>
internal static class YearChanges
{
    private static readonly string[] Endings = ["促進事業", "推進事業", "支援事業", "強化事業", "事業費補助", "対策事業", "事業", "推進費"];
    private static readonly string[] Inserted = ["新たな", "次世代", "総合", "広域", "緊急", "地域", "デジタル"];

    /// <summary>Two in five budgets stay, two change by a fifth at most, one changes to anything from a fifth to five times.</summary>
    public static FundingBreakdown Amounts(Chance chance, FundingBreakdown before)
    {
        var (times, by) = chance.Below(5) switch { < 2 => (1, 1), < 4 => (chance.Between(80, 120), 100), _ => (chance.Between(20, 500), 100) };
        var sources = before.Sources.Select(source => source.Counted * times / by).ToList();
        return times == by ? before : MadeAmounts.Of(sources.Sum(), sources);
    }

    /// <summary>A term that goes on is as it was, one that is over was prolonged or, anew, begins in the next year.</summary>
    public static ProgrammeTerm? Term(Chance chance, ProgrammeTerm? before, bool anew) => before switch
    {
        null => null,
        _ when anew => new ProgrammeTerm("", YearActs.Year, YearActs.Year + chance.Below(4)),
        { To: TrueList.FiscalYear } => before with { To = chance.Percent(90) ? YearActs.Year + chance.Below(3) : null },
        _ => chance.Percent(95) ? before : before with { To = YearActs.Year + chance.Below(6) },
    };

    /// <summary>Another name for the same programme: in one of ten cases nothing of the old one is left.</summary>
    public static string Rename(Chance chance, MadeWords words, string name)
    {
        var ending = Endings.FirstOrDefault(each => name.EndsWith(each, StringComparison.Ordinal)) ?? "";
        var stem = name[..^ending.Length];
        var middle = Math.Max(1, stem.Length / 2);
        var renamed = chance.Below(10) switch
        {
            < 3 => stem + chance.OneOf(Endings),
            < 5 => stem[..middle] + chance.OneOf(Inserted) + stem[middle..] + ending,
            < 7 => stem[Math.Min(stem.Length / 3, 5)..] + ending,
            < 9 => stem[..middle] + words.ProgrammeName()[..4] + ending,
            _ => words.ProgrammeName(),
        };
        return renamed == name ? chance.OneOf(Inserted) + name : renamed;
    }

    /// <summary>The same name as another hand prints it.</summary>
    public static string OtherSigns(Chance chance, string name) => chance.Below(6) switch
    {
        0 => name.Replace("(", "（", StringComparison.Ordinal).Replace(")", "）", StringComparison.Ordinal).Replace('ー', '−'),
        1 => string.Concat(name.Select(sign => sign is >= 'A' and <= 'Z' ? (char)(sign - 'A' + 'Ａ') : sign)).Insert(name.Length / 2, "　"),
        2 => name.Replace("人材", "人財", StringComparison.Ordinal).Replace("あおもり", "アオモリ", StringComparison.Ordinal),
        3 => "「" + name + "」",
        4 => "令和6年度" + name,
        _ => name.Replace("・", "", StringComparison.Ordinal).Replace("ャ", "ヤ", StringComparison.Ordinal).Insert(name.Length / 3, " "),
    };

    /// <summary>The name of another programme that looks like one that was there.</summary>
    public static string Successor(Chance chance, string name, bool hasEnded) => chance.Below(6) switch
    {
        0 when hasEnded => name,
        0 or 1 => name + "(第2期)",
        2 => name + "Ⅱ",
        3 => name + "(" + chance.OneOf(Inserted) + "分)",
        4 => chance.OneOf(Inserted) + name,
        _ => name[..Math.Max(2, name.Length / 2)] + chance.OneOf(Inserted) + chance.OneOf(Endings),
    };

    /// <summary>Two parts of a programme; one of them may keep its name.</summary>
    public static List<Listing> Split(Chance chance, Listing listing, FundingBreakdown amounts)
    {
        var sources = amounts.Sources.Select(source => source.Counted).ToList();
        var first = sources.Select(source => source * chance.Between(20, 80) / 100).ToList();
        var second = sources.Zip(first, (whole, part) => whole - part).ToList();
        var keeps = chance.Percent(40);
        return
        [
            listing with { Name = keeps ? listing.Name : listing.Name + "(基盤分)", Amounts = MadeAmounts.Of(first.Sum(), first) },
            listing with { Name = listing.Name + "(拡充分)", Amounts = MadeAmounts.Of(second.Sum(), second) },
        ];
    }

    /// <summary>One programme out of two, under a name made of both or that of one.</summary>
    public static Listing Merge(Chance chance, Listing one, Listing other)
    {
        var sources = one.Amounts.Sources.Zip(other.Amounts.Sources, (part, rest) => part.Counted + rest.Counted).ToList();
        return other with
        {
            Name = chance.Percent(50) ? $"{one.Name}・{other.Name}" : other.Name,
            Amounts = MadeAmounts.Of(sources.Sum(), sources),
            Divisions = [.. one.Divisions.Concat(other.Divisions).Distinct()],
        };
    }
}
