using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shisaku.Reading;

/// <summary>Objects of a PDF that are nothing but a reference to another object.</summary>
/// <remarks>The parser follows such references one within another; a chain of them that comes back to itself would overflow
/// the stack, which no program can catch. It is refused before the parser sees it.</remarks>
internal static partial class PdfReferences
{
    /// <summary>How many bytes are looked through at once, and how many of these again, for an object across the border.</summary>
    private const int Piece = 1 << 20;
    private const int Overlap = 1 << 10;

    /// <summary>How many references may follow one another: far below what a stack holds.</summary>
    private const int LongestChain = 100;

    /// <summary>Whether references follow one another without end.</summary>
    public static bool HaveLoop(ReadOnlySpan<byte> file)
    {
        Dictionary<int, HashSet<int>> references = [];
        for (var from = 0; from < file.Length; from += Piece - Overlap)
        {
            var text = Encoding.Latin1.GetString(file.Slice(from, Math.Min(Piece, file.Length - from)));
            foreach (Match match in OnlyReference().Matches(text))
            {
                var (one, other) = (Number(match, "one"), Number(match, "other"));
                if (!references.TryGetValue(one, out var others))
                {
                    references.Add(one, others = []);
                }

                others.Add(other);
            }
        }

        // What no other reference points on from ends a chain; a damaged file may state an object several times.
        var current = references.Keys.ToHashSet();
        for (var step = 0; step < LongestChain && current.Count > 0; step++)
        {
            current = [.. current.SelectMany(each => references[each]).Where(references.ContainsKey)];
        }

        return current.Count > 0;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<one>[0-9]{1,9})[\s\0]{1,20}[0-9]{1,5}[\s\0]{1,20}obj[\s\0]{0,20}(?<other>[0-9]{1,9})[\s\0]{1,20}[0-9]{1,5}[\s\0]{1,20}R(?![A-Za-z])")]
    private static partial Regex OnlyReference();
}
