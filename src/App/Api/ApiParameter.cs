namespace Shisaku.App.Api;

/// <summary>What the value of a parameter may be.</summary>
internal enum ApiKind
{
    /// <summary>Any text, not longer than the parameter says.</summary>
    Text,

    /// <summary>A whole number within bounds.</summary>
    Number,

    /// <summary>One of some words.</summary>
    Word,
}

/// <summary>A parameter of the API: what is checked of it is what is documented of it.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Kind">What its value may be.</param>
internal sealed record ApiParameter(string Name, ApiKind Kind)
{
    /// <summary>The longest text that is taken.</summary>
    public const int LongestText = 200;

    /// <summary>How often a parameter may be given that may be given several times.</summary>
    public const int MostValues = 50;

    /// <summary>The most that is answered at once.</summary>
    public const int MostItems = 100;

    private const int UsualItems = 20;

    /// <summary>How many items a page has.</summary>
    public static ApiParameter Limit { get; } = Number("limit", 1, MostItems) with { Usual = UsualItems };

    /// <summary>Where a page goes on.</summary>
    public static ApiParameter After { get; } = Text("after") with { Longest = 2_000 };

    /// <summary>The name of a list.</summary>
    public static ApiParameter List { get; } = Text("list") with { IsInPath = true };

    /// <summary>Whether it stands in the path; such a one is always there.</summary>
    public bool IsInPath { get; init; }

    /// <summary>Whether there is no answer without it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether it may be given several times; the values are alternatives.</summary>
    public bool IsSeveral { get; init; }

    /// <summary>The longest text.</summary>
    public int Longest { get; init; } = LongestText;

    /// <summary>The least number.</summary>
    public long Least { get; init; }

    /// <summary>The highest number.</summary>
    public long Most { get; init; }

    /// <summary>The number where none is given; null for none.</summary>
    public long? Usual { get; init; }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>A text.</summary>
    public static ApiParameter Text(string name) => new(name, ApiKind.Text);

    /// <summary>A text that may be given several times.</summary>
    public static ApiParameter Texts(string name) => new(name, ApiKind.Text) { IsSeveral = true };

    /// <summary>A whole number.</summary>
    public static ApiParameter Number(string name, long least, long most) => new(name, ApiKind.Number) { Least = least, Most = most };

    /// <summary>One of some words; the first one where none is given.</summary>
    public static ApiParameter Word(string name, params string[] words) => new(name, ApiKind.Word) { Words = words };
}
