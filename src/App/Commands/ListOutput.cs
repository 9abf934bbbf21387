using Shisaku.App.Terminal;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Commands;

/// <summary>Writes recovered lists to standard output, one after the other: the document for programs, or the page for a person.</summary>
internal sealed class ListOutput(ReadRequest request, Surroundings surroundings, TextResource texts)
{
    private bool hasShown;

    /// <summary>Writes a list.</summary>
    /// <exception cref="UnwritableOutputException">Nobody takes the output.</exception>
    public void Write(RecoveredList list) => StandardOutput.Write(
        surroundings.Output, stream =>
        {
            if (request.AsJson)
            {
                WriteJson(list, stream);
            }
            else
            {
                ShowPage(list, stream);
            }
        });

    private void WriteJson(RecoveredList list, Stream stream)
    {
        if (request.Files.Count == 1)
        {
            RecoveredListJson.Write(list, stream);
        }
        else
        {
            RecoveredListJson.WriteLine(list, stream);
        }
    }

    private void ShowPage(RecoveredList list, Stream stream)
    {
        var page = RecoveredListPage.Of(list, texts, request.Language, surroundings.TerminalWidth());
        using var writer = new StreamWriter(stream, Surroundings.Utf8, leaveOpen: true);
        if (hasShown)
        {
            writer.Write("\n\n");
        }

        hasShown = true;
        if (surroundings.WantsColour)
        {
            PageWriter.WriteColoured(page, writer);
        }
        else
        {
            PageWriter.WritePlain(page, writer);
        }
    }
}
