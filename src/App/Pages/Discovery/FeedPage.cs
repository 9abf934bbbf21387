using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Discovery;

/// <summary><c>/feed.xml</c>: what changed in the register, as an Atom feed (RFC 4287).</summary>
internal static class FeedPage
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string BeforeAnything = "1970-01-01T00:00:00Z";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/feed.xml", (PublicLists lists, SiteRequest request) =>
    {
        var texts = request.Texts("feed");
        var changes = new SiteChanges(lists, request.Language).Newest().ToList();
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, request.Tag);
            xml.WriteElementString("title", Atom, texts["title"]);
            xml.WriteElementString("subtitle", Atom, texts["subtitle"]);
            xml.WriteElementString("id", Atom, request.Absolute(request.Link("/feed.xml")));
            xml.WriteElementString("updated", Atom, changes.Count == 0 ? BeforeAnything : changes[0].At);
            WriteLink(xml, "self", request.Absolute(request.Link("/feed.xml")));
            WriteLink(xml, "alternate", request.Absolute(request.Link("/")));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, request.Texts("site")["name"]);
            xml.WriteEndElement();
            foreach (var change in changes)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("title", Atom, change.Title);
                xml.WriteElementString("id", Atom, "urn:uuid:" + change.Id);
                xml.WriteElementString("updated", Atom, change.At);
                WriteLink(xml, "alternate", request.Absolute(request.Link(change.Path)));
                xml.WriteElementString("summary", Atom, change.Summary);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TypedResults.Bytes(content.ToArray(), "application/atom+xml; charset=utf-8");
    });

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
