using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Shisaku.Reading;

/// <summary>Counts the forms of a PDF that show further forms, before any is drawn: twenty that each show the next three times
/// make a small file whose page would take years.</summary>
internal sealed partial class NestedForms(Structure structure)
{
    private const int Most = 20_000;
    private const int Deepest = 64;

    private static readonly NameToken Pages = NameToken.Create("Pages");
    private static readonly NameToken Kids = NameToken.Create("Kids");
    private static readonly NameToken Resources = NameToken.Create("Resources");
    private static readonly NameToken Forms = NameToken.Create("XObject");
    private static readonly NameToken Subtype = NameToken.Create("Subtype");

    private readonly Dictionary<IndirectReference, int> known = [];

    /// <summary>Throws where a form of a page shows too many, one within another or itself.</summary>
    public void RefuseEndless()
    {
        if (!structure.Catalog.CatalogDictionary.TryGet(Pages, out var root))
        {
            return;
        }

        HashSet<IndirectReference> met = [];
        Stack<(IToken Node, DictionaryToken? Resources)> open = [];
        open.Push((root, null));
        while (open.TryPop(out var next))
        {
            if (NodeAt(next.Node, met) is { } node)
            {
                var resources = ResourcesOf(node) ?? next.Resources;
                if (node.TryGet<ArrayToken>(Kids, structure.TokenScanner, out var kids) && kids is not null)
                {
                    kids.Data.ToList().ForEach(kid => open.Push((kid, resources)));
                }
                else if (resources is not null)
                {
                    Shown(resources).ForEach(shown => Count(shown.Form, resources, 1));
                }
            }
        }
    }

    /// <summary>A node of the tree of pages, unless it was met before.</summary>
    private DictionaryToken? NodeAt(IToken token, HashSet<IndirectReference> met)
        => token is not IndirectReferenceToken { Data: var reference } ? token as DictionaryToken
            : met.Add(reference) ? structure.TokenScanner.Get(reference)?.Data as DictionaryToken : null;

    private DictionaryToken? ResourcesOf(DictionaryToken dictionary)
        => dictionary.TryGet<DictionaryToken>(Resources, structure.TokenScanner, out var resources) ? resources : null;

    /// <summary>The forms that resources name.</summary>
    private List<(string Name, IndirectReference Form)> Shown(DictionaryToken resources)
    {
        List<(string Name, IndirectReference Form)> shown = [];
        if (resources.TryGet<DictionaryToken>(Forms, structure.TokenScanner, out var named))
        {
            foreach (var (name, token) in named!.Data)
            {
                if (token is IndirectReferenceToken { Data: var reference } && FormAt(reference) is not null)
                {
                    shown.Add((name, reference));
                }
            }
        }

        return shown;
    }

    private StreamToken? FormAt(IndirectReference reference)
        => structure.TokenScanner.Get(reference)?.Data is StreamToken stream
            && stream.StreamDictionary.TryGet<NameToken>(Subtype, structure.TokenScanner, out var kind) && kind!.Data == "Form"
                ? stream
                : null;

    /// <summary>How many forms are drawn when one is.</summary>
    private int Count(IndirectReference reference, DictionaryToken inherited, int depth)
    {
        if (known.TryGetValue(reference, out var count))
        {
            return count;
        }

        PdfLimits.RefuseMore(depth, Deepest, "pdf.forms-within");
        var form = FormAt(reference)!;
        var resources = ResourcesOf(form.StreamDictionary) ?? inherited;
        var shown = Shown(resources);
        count = 1;
        if (shown.Count > 0)
        {
            var content = Encoding.Latin1.GetString(form.Decode(structure.FilterProvider, structure.TokenScanner).Span);
            var times = ShowsForm().Matches(content).CountBy(match => match.Groups[1].Value).ToDictionary();
            foreach (var (name, child) in shown)
            {
                if (times.TryGetValue(name, out var often))
                {
                    count = (int)Math.Min(Most + 1L, count + ((long)often * Count(child, resources, depth + 1)));
                }
            }
        }

        PdfLimits.RefuseMore(count, Most, "pdf.forms");
        known.Add(reference, count);
        return count;
    }

    [GeneratedRegex(@"/([^\s/<>\[\]()]+)\s+Do\b")]
    private static partial Regex ShowsForm();
}
