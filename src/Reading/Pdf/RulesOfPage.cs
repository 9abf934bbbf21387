using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace Shisaku.Reading;

/// <summary>Takes the rules from a page of a PDF: lines drawn with a pen, and filled boxes as thin as one.</summary>
internal static class RulesOfPage
{
    private const double Thick = 3;
    private const double ShortestStanding = 6;
    private const double ShortestLying = 8;
    private const double Straight = 0.6;

    /// <summary>A page with more lines than this shows a drawing.</summary>
    private const int Most = 100_000;
    private const int MostLong = 5_000;
    private const int MostPlaces = 400;

    /// <summary>The rules that stand and those that lie, each in order of place.</summary>
    public static (List<PageRule> Standing, List<PageRule> Lying) Of(Page page, PageTurn turn)
    {
        List<PageRule> standing = [];
        List<PageRule> lying = [];
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || !(IsSeen(path, path.IsFilled, path.FillColor) || IsSeen(path, path.IsStroked, path.StrokeColor)))
            {
                continue;
            }

            foreach (var part in path)
            {
                if (standing.Count + lying.Count > Most || part.Commands.Count > 1000)
                {
                    break;
                }

                if (path.IsFilled)
                {
                    AddBox(part, turn, standing, lying);
                }

                if (path.IsStroked)
                {
                    AddLines(part, turn, standing, lying);
                }
            }
        }

        return (Long(standing, ShortestStanding), Long(lying, ShortestLying));
    }

    private static List<PageRule> Long(List<PageRule> rules, double shortest)
    {
        if (rules.Count == 0)
        {
            return rules;
        }

        var joined = PageRule.Joined(rules);
        joined.RemoveAll(rule => rule.Length < shortest);
        joined.Sort((one, other) => one.At.CompareTo(other.At));
        return joined.Count > MostLong || TableEdge.Of(joined).Count > MostPlaces ? [] : joined;
    }

    private static bool IsSeen(PdfPath path, bool isDrawn, IColor? colour)
    {
        if (!isDrawn || path.Count == 0)
        {
            return false;
        }

        if (colour is null or PatternColor)
        {
            return true;
        }

        var (red, green, blue) = colour.ToRGBValues();
        return Math.Min(red, Math.Min(green, blue)) < 0.95;
    }

    private static void AddBox(PdfSubpath part, PageTurn turn, List<PageRule> standing, List<PageRule> lying)
    {
        if (part.Commands.Count <= 8 && part.GetBoundingRectangle() is { } box)
        {
            var (left, top) = turn.Turned(box.Left, box.Bottom);
            var (right, bottom) = turn.Turned(box.Right, box.Top);
            if (Math.Abs(right - left) <= Thick || Math.Abs(bottom - top) <= Thick)
            {
                Add(left, top, right, bottom, standing, lying);
            }
        }
    }

    private static void AddLines(PdfSubpath part, PageTurn turn, List<PageRule> standing, List<PageRule> lying)
    {
        (double X, double Y)? start = null;
        var last = (X: 0.0, Y: 0.0);
        foreach (var command in part.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    start = last = turn.Turned(move.Location.X, move.Location.Y);
                    break;
                case PdfSubpath.Line line:
                    var from = turn.Turned(line.From.X, line.From.Y);
                    last = turn.Turned(line.To.X, line.To.Y);
                    AddStraight(from, last, standing, lying);
                    break;
                case PdfSubpath.Close when start is { } first:
                    AddStraight(last, first, standing, lying);
                    break;
                default:
                    start = null; // a curve: what closes it is no rule
                    break;
            }
        }
    }

    private static void AddStraight(
        (double X, double Y) from, (double X, double Y) to, List<PageRule> standing, List<PageRule> lying)
    {
        if (Math.Abs(from.X - to.X) <= Straight || Math.Abs(from.Y - to.Y) <= Straight)
        {
            Add(from.X, from.Y, to.X, to.Y, standing, lying);
        }
    }

    private static void Add(double x, double y, double toX, double toY, List<PageRule> standing, List<PageRule> lying)
    {
        if (!double.IsFinite(x + y + toX + toY))
        {
            return;
        }

        if (Math.Abs(toY - y) > Math.Abs(toX - x))
        {
            standing.Add(new((x + toX) / 2, Math.Min(y, toY), Math.Max(y, toY)));
        }
        else
        {
            lying.Add(new((y + toY) / 2, Math.Min(x, toX), Math.Max(x, toX)));
        }
    }
}
