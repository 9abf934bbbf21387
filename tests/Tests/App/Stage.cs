using System.Text;
using Shisaku.App;

namespace Shisaku.Tests.App;

/// <summary>A world for a command: streams in memory, an environment of its own, no terminal.</summary>
internal sealed class Stage
{
    private Stage(Dictionary<string, string> variables, string input) => Surroundings = new Surroundings(
        new MemoryStream(Encoding.UTF8.GetBytes(input)), new MemoryStream(),
        new StringWriter { NewLine = "\n" }, () => null, ErrorIsTerminal: false,
        variables.GetValueOrDefault, () => null);

    /// <summary>The world as the command sees it.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>What was written to standard output.</summary>
    public string Output => Encoding.UTF8.GetString(((MemoryStream)Surroundings.Output).ToArray());

    /// <summary>What was written to standard error.</summary>
    public string Error => Surroundings.Error.ToString()!;

    /// <summary>A world with these environment variables.</summary>
    public static Stage With(params (string Name, string Value)[] variables) =>
        new(variables.ToDictionary(each => each.Name, each => each.Value), "");

    /// <summary>A world that speaks English, with a text on standard input.</summary>
    public static Stage Reading(string input) => new(new() { ["LANG"] = "en_US.UTF-8" }, input);
}
