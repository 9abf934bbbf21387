using UglyToad.PdfPig.Content;

namespace Shisaku.Reading;

/// <summary>What of a page's text can be seen: each text that is shown has the box that it is clipped to.</summary>
/// <remarks>A clip of another shape counts as the box around it, so that nothing is taken for hidden that is not.</remarks>
internal sealed class PageClips
{
    // Where a letter's middle is above its line, in parts of its size: half a letter that is cut can still be read.
    private const double MiddleOfLetter = 0.38;
    private const double Slack = 0.5;

    private readonly List<ClipBox?> boxes = [];

    /// <summary>Adds the box of the next text shown; null where nothing clips it.</summary>
    public void Add(ClipBox? box) => boxes.Add(box);

    /// <summary>Whether the middle of a letter is clipped away.</summary>
    public bool Hides(Letter letter)
    {
        if (letter.TextSequence < 1 || letter.TextSequence > boxes.Count || boxes[letter.TextSequence - 1] is not { } box)
        {
            return false;
        }

        var (from, to) = (letter.StartBaseLine, letter.EndBaseLine);
        var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        if (length <= 0)
        {
            return !box.Holds(from.X, from.Y, Slack);
        }

        // The ink of a stop is at one end of its width.
        var (alongX, alongY) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var ink = letter.BoundingBox.Centroid;
        var along = Math.Clamp(((ink.X - from.X) * alongX) + ((ink.Y - from.Y) * alongY), 0, length);
        var up = MiddleOfLetter * Math.Abs(letter.PointSize);
        return !box.Holds(from.X + (along * alongX) - (up * alongY), from.Y + (along * alongY) + (up * alongX), Slack);
    }
}
