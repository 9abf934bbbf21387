using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>An amount as it is printed in a row.</summary>
/// <param name="Cell">The index of its cell in the row, from 0.</param>
/// <param name="Printed">The text of the cell.</param>
/// <param name="Value">The number it says; null where it is damaged beyond reading.</param>
/// <param name="Parts">Where two amounts may have run together: the ways to part them.</param>
public sealed record AmountToken(int Cell, string Printed, long? Value, ImmutableArray<Parting> Parts);

/// <summary>One way to part two amounts that may have run together.</summary>
/// <param name="Left">The amount before the parting.</param>
/// <param name="Right">The amount behind it.</param>
public sealed record Parting(long Left, long Right);
