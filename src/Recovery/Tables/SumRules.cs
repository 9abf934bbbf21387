namespace Shisaku.Recovery;

/// <summary>What makes a row a total.</summary>
/// <param name="Styles">The looks of labels that totals have.</param>
/// <param name="IsLenient">Whether a label and one column are enough.</param>
/// <param name="IsAlone">Whether there is one column only, whose sums count.</param>
/// <param name="KeepsBroken">Whether a row labelled as a total is one though no sum agrees, if its rows come near.</param>
/// <param name="KeepsStyled">Whether a row that looks like a total is.</param>
internal sealed record SumRules(HashSet<string> Styles, bool IsLenient, bool IsAlone = false, bool KeepsBroken = false, bool KeepsStyled = false);
