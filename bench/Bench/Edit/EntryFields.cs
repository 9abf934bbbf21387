using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Shisaku.Bench;

/// <summary>What stands in the form of an entry's page, as a browser would send it.</summary>
/// <param name="Fields">Its fields by name, the form's token among them; neither the reason nor a button.</param>
/// <param name="Revision">The revision that is shown.</param>
/// <param name="Reason">The reason that is shown.</param>
internal sealed partial record EntryFields(Dictionary<string, string> Fields, int Revision, string Reason)
{
    private const string ReasonField = "reason";

    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">It has no such form.</exception>
    public static EntryFields Read(string html)
    {
        var reason = ReasonText().Match(html);
        var start = reason.Success ? html.LastIndexOf("<form", reason.Index, StringComparison.Ordinal) : -1;
        if (start < 0)
        {
            throw new FormatException("a page without the form of an entry");
        }

        var form = html[start..html.IndexOf("</form>", reason.Index, StringComparison.Ordinal)];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in Input().Matches(form).Select(match => match.Value))
        {
            if (!input.Contains("type=\"checkbox\"", StringComparison.Ordinal))
            {
                fields[Of(Name(), input)] = Of(Value(), input);
            }
            else if (input.Contains(" checked", StringComparison.Ordinal))
            {
                fields[Of(Name(), input)] = "on";
            }
        }

        foreach (Match select in Select().Matches(form))
        {
            fields[Of(Name(), select.Value)] = Of(Value(), Selected().Match(select.Value).Value);
        }

        return new EntryFields(fields, int.Parse(fields["revision"], CultureInfo.InvariantCulture), WebUtility.HtmlDecode(reason.Groups["text"].Value));
    }

    /// <summary>The form with another reason, as the button to save sends it.</summary>
    public FormUrlEncodedContent With(string reason) => new(Fields.Append(new(ReasonField, reason)).Append(new("act", "save")));

    private static string Of(Regex part, string tag) => WebUtility.HtmlDecode(part.Match(tag).Groups["text"].Value);

    [GeneratedRegex("<textarea[^>]*name=\"reason\"[^>]*>(?<text>[^<]*)</textarea>")]
    private static partial Regex ReasonText();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<select.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]* selected[^>]*>")]
    private static partial Regex Selected();

    [GeneratedRegex(" name=\"(?<text>[^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"(?<text>[^\"]*)\"")]
    private static partial Regex Value();
}
