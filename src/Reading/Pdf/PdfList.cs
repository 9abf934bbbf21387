using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Shisaku.Budget;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Shisaku.Reading;

/// <summary>A PDF as rows of cells: its tables with their columns, and what stands around them.</summary>
internal static class PdfList
{
    // Objects in a damaged or hostile file may nest deeper than a usual stack holds.
    private const int StackBytes = 64 * 1024 * 1024;
    private const int DeepestNesting = 128;

    // An open document keeps the faces and objects of all pages seen, many times as large as they were packed: after so much
    // it is opened anew.
    private const long BytesAtOnce = 96 * 1024 * 1024;

    /// <summary>The rows that are not blank, page by page, and what was read otherwise than it stands there.</summary>
    public static (List<PrintedRow> Rows, ImmutableArray<ReadingNote> Notes) Read(ReadOnlyMemory<byte> file)
    {
        if (PdfReferences.HaveLoop(file.Span))
        {
            throw UnreadableListException.Because(UnreadableReason.DamagedPdf);
        }

        (List<PrintedRow> Rows, ImmutableArray<ReadingNote> Notes) read = default;
        ExceptionDispatchInfo? failure = null;
        var reader = new Thread(
            () =>
            {
                try
                {
                    read = PdfRows.Of(Pages(file));
                }
#pragma warning disable CA1031 // It goes on at once, on the thread that asked.
                catch (Exception caught)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(caught);
                }
            },
            StackBytes)
        { IsBackground = true };
        reader.Start();
        reader.Join();
        failure?.Throw();
        return read;
    }

    private static IEnumerable<PageInk> Pages(ReadOnlyMemory<byte> file)
    {
        var limits = new PdfLimits();
        var options = new PageParsing
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = DeepestNesting,
            FilterProvider = limits,
        };
        for (int number = 1, pages = 1; number <= pages;)
        {
            limits.BeginPage();
            using var document = Tried(limits, 0, () => PdfDocument.Open(file, options));
            document.AddPageFactory<PageClips, ClipFactory>();
            pages = Tried(limits, 0, () => document.NumberOfPages);
            if (number == 1)
            {
                Tried(limits, 0, () => AreFormsFew(document));
            }

            limits.BeginDocument();
            PdfLimits.RefuseMore(pages, ReadingLimits.Pages, "pdf.pages");
            while (number <= pages && limits.UnpackedBytes < BytesAtOnce)
            {
                yield return Tried(limits, number, () => Ink(document, options, limits, number));
                number++;
            }
        }
    }

    private static bool AreFormsFew(PdfDocument document)
    {
        new NestedForms(document.Structure).RefuseEndless();
        return true;
    }

    private static PageInk Ink(PdfDocument document, PageParsing options, PdfLimits limits, int number)
    {
        limits.BeginPage();
        var page = document.GetPage(number);
        PdfLimits.RefuseMore(page.Letters.Count, ReadingLimits.LettersOnPage, "pdf.letters");
        options.Operations = page.Operations;
        var clips = document.GetPage<PageClips>(number);
        var turn = LettersOfPage.Turn(page);
        var (standing, lying) = RulesOfPage.Of(page, turn);
        var (seen, cut) = LettersOfPage.Of(page, clips, turn);
        return new(
            number, turn, LinesOfPage.Of(seen, standing), standing, lying,
            [.. LinesOfPage.Of(cut, standing).SelectMany(line => line.Select(text => text.Text))]);
    }

    /// <summary>What an act on a document gives; whatever goes wrong in it is the document's fault.</summary>
    private static T Tried<T>(PdfLimits limits, int page, Func<T> act)
    {
        try
        {
            var result = act();
            limits.RefuseExceeded();
            return result;
        }
        catch (UnreadableListException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw UnreadableListException.Because(UnreadableReason.LockedPdf);
        }
#pragma warning disable CA1031 // The parser throws whatever its parts do; none of it says more than that the file is damaged.
        catch (Exception)
#pragma warning restore CA1031
        {
            limits.RefuseExceeded();
            throw page == 0
                ? UnreadableListException.Because(UnreadableReason.DamagedPdf)
                : UnreadableListException.Because(UnreadableReason.DamagedPdfPage, ("page", page));
        }
    }
}
