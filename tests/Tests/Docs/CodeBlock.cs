namespace Shisaku.Tests.Docs;

/// <summary>A fenced block of code in a document.</summary>
/// <param name="Kind">What stands behind its fence, e.g. <c>sh</c>.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record CodeBlock(string Kind, IReadOnlyList<string> Lines)
{
    private const string Fence = "```";

    /// <summary>The blocks of a document, in order.</summary>
    public static IReadOnlyList<CodeBlock> Of(string document)
    {
        var blocks = new List<CodeBlock>();
        List<string>? open = null;
        foreach (var line in document.Split('\n'))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                open?.Add(line);
            }
            else if (open is null)
            {
                open = [];
                blocks.Add(new CodeBlock(line[Fence.Length..], open));
            }
            else
            {
                open = null;
            }
        }

        return blocks;
    }

    /// <summary>The document without its blocks.</summary>
    public static string Prose(string document) => string.Concat(document.Split(Fence).Where((_, part) => part % 2 == 0));
}
