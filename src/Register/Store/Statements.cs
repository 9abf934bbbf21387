using System.Reflection;

namespace Shisaku.Register;

/// <summary>The SQL of the register, from <c>Sql/</c>: tables in numbered migrations, all else by name in one file.</summary>
internal static class Statements
{
    private const string Head = "-- name: ";
    private const string MigrationPrefix = "migration-";

    private static readonly Dictionary<string, string> ByName = Parse(Text("statements.sql"));

    /// <summary>The statement of a name.</summary>
    public static string Of(string name) => ByName[name];

    /// <summary>The migrations in their order; the first has the number 1.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(MigrationPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Text)];

    private static Dictionary<string, string> Parse(string text)
    {
        var statements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(Head).Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            statements.Add(part[..end].Trim(), part[end..].Trim());
        }

        return statements;
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
