namespace Shisaku.Bench;

/// <summary>Amounts of listings or totals rows, each with one digit misread.</summary>
/// <remarks>Every printed amount is as likely as every other. Four in five misreadings are usual confusions (3/8, 1/7, 5/6, 0/6,
/// 4/9), where the digit has one; the others give any other digit. A number never begins with a misread zero.</remarks>
internal static class MisreadDigits
{
    private static readonly string[] UsualFor = ["6", "7", "", "8", "9", "6", "50", "1", "3", "4"];

    /// <summary>Misreads one digit in each of <paramref name="count"/> different amounts.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count) =>
        Apply(list, seed, count, PrintRowKind.Listing, PrintRowKind.Totals);

    /// <summary>Misreads amounts of some kinds of rows only.</summary>
    internal static DamagedList? Apply(DamagedList list, ulong seed, int count, params PrintRowKind[] kinds)
    {
        var chance = new Chance(seed);
        var drawn = chance.Distinct(list.Amounts(kinds), count);
        foreach (var place in drawn)
        {
            list = list.WithText(place, Misread(list.Print.Rows[place.Row].Cells[place.Cell].Text, chance));
        }

        return drawn.Count == count ? list : null;
    }

    private static string Misread(string text, Chance chance)
    {
        var digits = Enumerable.Range(0, text.Length).Where(place => char.IsAsciiDigit(text[place])).ToList();
        while (true)
        {
            var place = chance.OneOf(digits);
            var usual = UsualFor[text[place] - '0'];
            var read = usual.Length > 0 && chance.Percent(80)
                ? usual[chance.Below(usual.Length)]
                : (char)('0' + chance.Below(10));
            if (read != text[place] && !(read == '0' && place == digits[0]))
            {
                return $"{text[..place]}{read}{text[(place + 1)..]}";
            }
        }
    }
}

/// <summary>Totals rows, of a policy or of the list, with a digit of one of their amounts printed wrong.</summary>
/// <remarks>As <see cref="MisreadDigits"/>, in totals rows only: a publisher's slip and a misreading look alike.</remarks>
internal static class MisprintedTotals
{
    /// <summary>Misprints <paramref name="count"/> amounts of totals rows.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count) =>
        MisreadDigits.Apply(list, seed, count, PrintRowKind.Totals);
}
