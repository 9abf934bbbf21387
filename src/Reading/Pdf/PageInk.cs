namespace Shisaku.Reading;

/// <summary>What is printed on a page, turned so that its text stands upright.</summary>
/// <param name="Number">The page, counted from 1.</param>
/// <param name="Turn">How it was turned.</param>
/// <param name="Lines">Its texts line by line.</param>
/// <param name="Standing">Its rules that stand, in order of place.</param>
/// <param name="Lying">Its rules that lie, in order of place.</param>
/// <param name="Cut">What the edges of cells cut off.</param>
internal sealed record PageInk(
    int Number, PageTurn Turn, List<List<PageText>> Lines, List<PageRule> Standing, List<PageRule> Lying, List<string> Cut);
