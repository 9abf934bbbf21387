using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>What persons have said about two years.</summary>
/// <param name="Programmes">Which listings are one programme, and which are not.</param>
/// <param name="Divisions">Which divisions were renamed.</param>
public sealed record KnownLinks(ImmutableArray<KnownLink> Programmes, ImmutableArray<KnownDivision> Divisions)
{
    /// <summary>Nobody said anything.</summary>
    public static KnownLinks None { get; } = new([], []);
}

/// <summary>What a person said about two listings. A programme that was split has a link for each part.</summary>
/// <param name="EarlierLine">The row in the earlier list.</param>
/// <param name="LaterLine">The row in the later list.</param>
/// <param name="IsSame">Whether both are one programme; a refused pair is neither linked nor proposed again.</param>
public sealed record KnownLink(int EarlierLine, int LaterLine, bool IsSame = true);

/// <summary>What a person said about a division: it stands under another name in the later year.</summary>
/// <param name="Earlier">Its name in the earlier year, without office.</param>
/// <param name="Later">Its name in the later year.</param>
public sealed record KnownDivision(string Earlier, string Later);
