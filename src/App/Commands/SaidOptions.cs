using System.CommandLine;
using Shisaku.App.UseCases;

namespace Shisaku.App.Commands;

/// <summary>The options by which a person says of a list what its file does not: whose it is, of which phase, its terms and its address.</summary>
internal sealed class SaidOptions
{
    private readonly Option<string?> government = Text("--government", "CODE"), phase = Text("--phase", "PHASE"),
        licence = Text("--licence", "TEXT"), origin = Text("--from", "ADDRESS");

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option<string?>> All => [government, phase, licence, origin];

    /// <summary>What they say.</summary>
    public SaidOfList Of(ParseResult parsed) =>
        new(parsed.GetValue(government), parsed.GetValue(phase), parsed.GetValue(licence), parsed.GetValue(origin));

    private static Option<string?> Text(string name, string value) => new(name) { HelpName = value };
}
