using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Shisaku.Reading;

/// <summary>Walks through what a page draws and notes to which box each text is clipped; it draws nothing itself.</summary>
/// <remarks>The parser counts the texts that are shown and gives each letter its text's number, but not its clip.</remarks>
internal sealed class ClipWalk(
    int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation,
    TransformationMatrix initialMatrix, ParsingOptions parsingOptions)
    : BaseStreamProcessor<PageClips>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation,
        initialMatrix, parsingOptions), IOperationContext
{
    private readonly PageClips clips = new();
    private readonly Stack<ClipBox?> outer = [];
    private ClipBox? clip;
    private ClipBox? path;

    /// <inheritdoc/>
    public override PageClips Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        return clips;
    }

    /// <inheritdoc/>
    void IOperationContext.ShowText(IInputBytes bytes) => clips.Add(clip);

    /// <inheritdoc/>
    void IOperationContext.ShowPositionedText(IReadOnlyList<IToken> tokens) => clips.Add(clip);

    /// <inheritdoc/>
    public override void PushState()
    {
        base.PushState();
        outer.Push(clip);
    }

    /// <inheritdoc/>
    public override void PopState()
    {
        base.PopState();
        if (outer.TryPop(out var restored))
        {
            clip = restored;
        }
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y) => Reach(x, y);

    /// <inheritdoc/>
    public override void LineTo(double x, double y) => Reach(x, y);

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        Reach(x2, y2);
        Reach(x3, y3);
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Reach(x1, y1);
        BezierCurveTo(x2, y2, x3, y3);
    }

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
        Reach(x, y);
        Reach(x + width, y);
        Reach(x, y + height);
        Reach(x + width, y + height);
    }

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule) => clip = path?.Within(clip) ?? clip;

    /// <inheritdoc/>
    public override void EndPath() => path = null;

    /// <inheritdoc/>
    public override void ClosePath() => path = null;

    /// <inheritdoc/>
    public override void StrokePath(bool close) => path = null;

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => path = null;

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => path = null;

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath() => null;

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
    }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var before = path;
        path = null;
        Rectangle(rectangle.Left, rectangle.Bottom, rectangle.Width, rectangle.Height);
        ModifyClippingIntersect(clippingRule);
        path = before;
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    private void Reach(double x, double y)
    {
        var (pageX, pageY) = CurrentTransformationMatrix.Transform(x, y);
        path = path?.Around(pageX, pageY) ?? new(pageX, pageY, pageX, pageY);
    }
}
