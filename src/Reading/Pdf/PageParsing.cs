using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations;

namespace Shisaku.Reading;

/// <summary>How a PDF is parsed, and what was parsed last: the parser makes its page factories itself, and gives them nothing
/// else of ours.</summary>
internal sealed class PageParsing : ParsingOptions
{
    /// <summary>The operations of the page that was parsed last, so that none is parsed twice.</summary>
    public IReadOnlyList<IGraphicsStateOperation> Operations { get; set; } = [];
}
