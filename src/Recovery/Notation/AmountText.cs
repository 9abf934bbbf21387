using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>A cell read as an amount.</summary>
/// <param name="Value">The number; null where the notation is damaged or the number too large.</param>
/// <param name="IsRegular">Whether it is printed as an amount should be.</param>
/// <param name="Partings">The ways to part it where two amounts may have run together.</param>
/// <param name="IsTooLarge">Whether it is beyond <see cref="AmountNotation.Limit"/>.</param>
internal sealed record AmountText(
    long? Value, bool IsRegular, ImmutableArray<Parting> Partings, bool IsTooLarge = false);
