using Shisaku.Budget;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Shisaku.Tests.Reading;

/// <summary>A PDF stated as what is drawn on its pages; places are points from the upper left corner.</summary>
internal sealed class PdfDrawing
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Size = 10;

    /// <summary>A face with Japanese letters, where the machine has one.</summary>
    public const string JapaneseFace = "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf";

    private readonly List<(int Rotation, List<Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont>> Acts)> pages = [];
    private readonly bool isJapanese;

    public PdfDrawing(bool japanese = false) => isJapanese = japanese;

    public PdfDrawing Page(int rotation = 0)
    {
        pages.Add((rotation, []));
        return this;
    }

    public PdfDrawing Text(double left, double y, string text)
        => Draw((page, font) => page.AddText(text, Size, new PdfPoint(left, Height - y), font));

    /// <summary>A text that can't be seen, as character recognition lays it over a picture.</summary>
    public PdfDrawing Hidden(double left, double y, string text)
        => Draw((page, font) =>
        {
            page.SetTextRenderingMode(TextRenderingMode.Neither);
            page.AddText(text, Size, new PdfPoint(left, Height - y), font);
            page.SetTextRenderingMode(TextRenderingMode.Fill);
        });

    /// <summary>A text that ends at a place, as amounts do.</summary>
    public PdfDrawing Amount(double right, double y, string text)
        => Draw((page, font) => page.AddText(text, Size, new PdfPoint(right - WidthOf(text, page, font), Height - y), font));

    /// <summary>A text letter by letter, in an order that has nothing to do with reading.</summary>
    public PdfDrawing Shuffled(double left, double y, string text)
        => Draw((page, font) =>
        {
            foreach (int at in Enumerable.Range(0, text.Length).OrderBy(at => at * 7 % 5).ThenByDescending(at => at))
            {
                if (text[at] != ' ')
                {
                    page.AddText(text[at..(at + 1)], Size, new PdfPoint(left + WidthOf(text[..at], page, font), Height - y), font);
                }
            }
        });

    /// <summary>Standing rules at places and lying rules at heights, each from end to end.</summary>
    public PdfDrawing Grid(double[] standing, double[] lying)
    {
        Array.ForEach(standing, x => Rule(x, lying[0], x, lying[^1]));
        Array.ForEach(lying, y => Rule(standing[0], y, standing[^1], y));
        return this;
    }

    public PdfDrawing Rule(double x, double y, double toX, double toY)
        => Draw((page, _) => page.DrawLine(new PdfPoint(x, Height - y), new PdfPoint(toX, Height - toY), 0.5));

    public byte[] Bytes()
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = isJapanese
            ? builder.AddTrueTypeFont(File.ReadAllBytes(JapaneseFace))
            : builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var (rotation, acts) in pages)
        {
            PdfPageBuilder page = builder.AddPage(Width, Height);
            page.SetRotation(new PageRotationDegrees(rotation));
            acts.ForEach(act => act(page, font));
        }

        return builder.Build();
    }

    public PrintedList Read() => ReadingInput.Read(Bytes());

    /// <summary>The rows as a person would note them: <c>page: cell|cell</c>.</summary>
    public IEnumerable<string> Rows() => Read().Rows.Select(row => $"{row.Place!.Page}: {string.Join('|', row.Cells)}");

    private PdfDrawing Draw(Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont> act)
    {
        pages[^1].Acts.Add(act);
        return this;
    }

    private static double WidthOf(string text, PdfPageBuilder page, PdfDocumentBuilder.AddedFont font)
        => text.Length == 0 ? 0 : page.MeasureText(text, Size, new PdfPoint(0, 0), font)[^1].EndBaseLine.X;
}
