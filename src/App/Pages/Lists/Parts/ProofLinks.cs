using System.Text;
using Microsoft.AspNetCore.Components;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Parts;

/// <summary>Links of a list's cells to their proofs. A page has a thousand of them: as components they took most of its time.</summary>
/// <param name="request">The request.</param>
/// <param name="slug">The list's name in addresses; empty where cells have no proof.</param>
internal sealed class ProofLinks(SiteRequest request, string slug)
{
    private readonly string start = $"<a class=\"proof\" data-proof href=\"{SiteMarkup.Encoder.Encode(request.Link($"/lists/{slug}/proof/"))}";
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly TextResource texts = request.Texts("lists");
    private readonly StringBuilder own = new();

    /// <summary>A cell's text, leading to its proof; nothing where the cell is blank.</summary>
    /// <param name="line">The printed row.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="text">What the link says where it is not the cell's own text.</param>
    public MarkupString Of(int line, ShownCell cell, string? text = null)
    {
        own.Clear();
        Write(own, line, cell, text);
        return (MarkupString)own.ToString();
    }

    /// <summary>Writes the same.</summary>
    public void Write(StringBuilder markup, int line, ShownCell cell, string? text = null)
    {
        if (slug.Length == 0)
        {
            markup.Append(SiteMarkup.Encoder.Encode(cell.Text));
            return;
        }

        if (cell.Text.Length == 0)
        {
            return;
        }

        if (!fields.TryGetValue(cell.Field, out var field))
        {
            fields.Add(cell.Field, field = SiteMarkup.Encoder.Encode(ListRoute.Escaped(cell.Field)));
        }

        markup.Append(start).Append(Numbers.Plain(line)).Append('/').Append(field).Append("\">");
        if (cell.Sign.Length > 0)
        {
            markup.Append("<span class=\"sign\" aria-hidden=\"true\">").Append(SiteMarkup.Encoder.Encode(cell.Sign))
                .Append("</span><span class=\"unseen\">").Append(SiteMarkup.Encoder.Encode(Meaning(cell))).Append("</span>");
        }

        markup.Append(SiteMarkup.Encoder.Encode(text ?? cell.Text)).Append("</a>");
    }

    // For those who do not see the sign.
    private string Meaning(ShownCell cell)
    {
        var state = cell.State == CellState.AsPrinted ? "" : texts["sign." + cell.State.ToString().ToLowerInvariant()];
        return cell.IsBroken ? $"{state} {texts["sign.broken"]}".Trim() : state;
    }
}
