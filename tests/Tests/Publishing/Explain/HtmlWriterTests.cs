using Shisaku.Publishing;

namespace Shisaku.Tests.Publishing.Explain;

public sealed class HtmlWriterTests
{
    [Theory]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("\"quoted\" 'too'", "&quot;quoted&quot; &#39;too&#39;")]
    [InlineData("施策①〃𠮷😀", "施策①〃𠮷😀")]
    [InlineData("\u202Eturned\u0000\u001B", "\uFFFDturned\uFFFD\uFFFD")]
    public void Texts_and_values_are_escaped(string text, string escaped)
    {
        Assert.Equal($"<b x=\"{escaped}\">{escaped}</b>", Written(html => html.Element("b", text, ("x", text))));
    }

    [Fact]
    public void Half_of_a_character_is_replaced()
        => Assert.Equal("half \uFFFD pair", Written(html => html.Text("half \uD83D pair")));

    [Fact]
    public void An_attribute_without_value_is_left_out_and_an_empty_one_stands_alone()
        => Assert.Equal("<b y z=\"3\"></b>", Written(html => html.Element("b", "", ("x", (string?)null), ("y", ""), ("z", 3))));

    [Theory]
    [InlineData("a </script> b")]
    [InlineData("a <!-- b")]
    public void A_script_that_would_end_too_early_is_refused(string script)
        => Assert.Throws<InvalidOperationException>(() => Written(html => html.Embedded("script", script)));

    private static string Written(Action<HtmlWriter> write)
    {
        using var writer = new StringWriter();
        write(new HtmlWriter(writer));
        return writer.ToString().Trim();
    }
}
