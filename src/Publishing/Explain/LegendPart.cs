using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>What signs, marks and certainties mean; the script takes its words from here too.</summary>
internal static class LegendPart
{
    public static void Write(HtmlWriter html, ExplainedList list)
    {
        var texts = list.Texts;
        html.Open("section", ("id", "legend"), ("aria-labelledby", "legend-title"));
        html.Element("h2", texts["legend.title"], ("id", "legend-title"));
        html.Element("h3", texts["legend.signs"]);
        html.Open("dl", ("class", "signs"));
        foreach (var state in Signs.States)
        {
            Item(Signs.Of(state), Signs.NameOf(state), texts[$"sign.{Signs.NameOf(state)}.meaning"]);
        }

        Item(Signs.Broken, "broken", texts["sign.broken.meaning"]);
        html.Close();
        html.Element("h3", texts["legend.certainty"]);
        html.Open("dl");
        foreach (var certainty in Enum.GetValues<Certainty>())
        {
            var name = JsonWords.Of(certainty);
            html.Element("dt", texts["certainty." + name]);
            html.Element("dd", texts[$"certainty.{name}.meaning"], ("id", "u-" + name), ("data-name", texts["certainty." + name]));
        }

        html.Close();
        html.Element("p", texts["legend.source"] + " " + list.Recovered.Source.Sha256, ("class", "facts digest"));
        html.Close();

        void Item(string sign, string name, string meaning)
        {
            html.Open("dt");
            html.Element("span", sign, ("class", $"swatch {name}"));
            html.Close();
            html.Element("dd", meaning, ("id", "s-" + name));
        }
    }
}
