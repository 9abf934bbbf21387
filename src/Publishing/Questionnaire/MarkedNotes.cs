using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Words = Shisaku.Publishing.PrintedWordsOfQuestionnaires;

namespace Shisaku.Publishing;

/// <summary>A note at a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Text">What it says.</param>
internal sealed record MarkedNote(string Cell, string Text);

/// <summary>Puts notes (comments) at the cells of a sheet; those of an earlier marking go, a person's own stay.</summary>
internal static class MarkedNotes
{
    /// <summary>Puts them.</summary>
    public static void Put(WorksheetPart part, IReadOnlyList<MarkedNote> notes)
    {
        var comments = part.WorksheetCommentsPart ?? Empty(part.AddNewPart<WorksheetCommentsPart>());
        var all = comments.Comments ??= new Comments(new Authors(), new CommentList());
        var authors = all.Authors ??= new Authors();
        var list = all.CommentList ??= new CommentList();
        var author = (uint)authors.Elements<Author>().TakeWhile(each => each.Text != Words.Checker).Count();
        if (author == authors.Elements<Author>().Count())
        {
            authors.AppendChild(new Author(Words.Checker));
        }

        foreach (var old in list.Elements<Comment>().Where(comment => comment.AuthorId?.Value == author).ToList())
        {
            old.Remove();
        }

        var own = list.Elements<Comment>().Select(comment => comment.Reference?.Value).ToHashSet();
        foreach (var note in notes.Where(note => !own.Contains(note.Cell)))
        {
            list.AppendChild(new Comment(new CommentText(new Run(new Text(SheetTexts.Allowed(note.Text)) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })))
            {
                Reference = note.Cell, AuthorId = author,
            });
        }

        all.Save();
        Draw(part, [.. list.Elements<Comment>().Select(comment => comment.Reference?.Value).OfType<string>()]);
    }

    // Elements without a prefix: not every program that reads workbooks knows one.
    private static WorksheetCommentsPart Empty(WorksheetCommentsPart part)
    {
        using var empty = new MemoryStream(Encoding.UTF8.GetBytes($"<comments xmlns=\"{OpenData.WorkbookParts.Main}\"><authors/><commentList/></comments>"));
        part.FeedData(empty);
        return part;
    }

    // Excel shows a note only where it is also drawn.
    private static void Draw(WorksheetPart part, IReadOnlyList<string> cells)
    {
        var sheet = part.Worksheet!;
        var drawn = sheet.GetFirstChild<LegacyDrawing>();
        var drawing = drawn?.Id?.Value is { } id && part.GetPartById(id) is VmlDrawingPart there ? there : part.AddNewPart<VmlDrawingPart>();
        if (drawn is null)
        {
            var before = sheet.ChildElements.LastOrDefault(child => child is not (LegacyDrawingHeaderFooter or Picture or OleObjects or Controls
                or WebPublishItems or TableParts or ExtensionList or WorksheetExtensionList));
            sheet.InsertAfter(new LegacyDrawing { Id = part.GetIdOfPart(drawing) }, before);
        }

        var xml = new StringBuilder("""
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """);
        for (var at = 0; at < cells.Count; at++)
        {
            var letters = cells[at].TrimEnd([.. "0123456789"]);
            var row = int.Parse(cells[at].AsSpan(letters.Length), CultureInfo.InvariantCulture) - 1;
            var column = letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
            xml.Append(CultureInfo.InvariantCulture, $"""
                <v:shape id="_x0000_s{1025 + at}" type="#_x0000_t202" style="position:absolute;width:240pt;height:80pt;z-index:{at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1},15,{row},2,{column + 4},15,{row + 5},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>
                """);
        }

        using var stream = drawing.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(xml.Append("</xml>").ToString()));
    }
}
