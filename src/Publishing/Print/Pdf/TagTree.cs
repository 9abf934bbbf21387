using System.Globalization;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>What a document's parts are, in the order in which they are read aloud: its structure tree, written as it grows.</summary>
internal sealed class TagTree(PdfFile file)
{
    private readonly int root = file.Reserve();
    private readonly StringBuilder parents = new();
    private readonly List<int> top = [];
    private int pages;

    /// <summary>The tree's object.</summary>
    public int Root => root;

    /// <summary>Begins an element at the top.</summary>
    public Tag Begin(string kind)
    {
        var element = new Tag(kind, file.Reserve(), root, "");
        top.Add(element.Number);
        return element;
    }

    /// <summary>Begins an element within another.</summary>
    public Tag Begin(string kind, Tag parent, string attributes = "")
    {
        var element = new Tag(kind, file.Reserve(), parent.Number, attributes);
        parent.Kids.Append(CultureInfo.InvariantCulture, $"{element.Number} 0 R ");
        return element;
    }

    /// <summary>Writes an element that nothing more comes into.</summary>
    public void End(Tag element) => file.Write(
        string.Create(CultureInfo.InvariantCulture, $"<</S/{element.Kind}/P {element.Parent} 0 R/K[{element.Kids}]{element.Attributes}>>"), element.Number);

    /// <summary>Notes which element each marked part of a page belongs to, and gives the page's number in the tree.</summary>
    public int AddPage(List<int> elements)
    {
        var parts = file.Write($"[{string.Join(' ', elements.Select(element => element.ToString(CultureInfo.InvariantCulture) + " 0 R"))}]");
        parents.Append(CultureInfo.InvariantCulture, $"{pages} {parts} 0 R ");
        return pages++;
    }

    /// <summary>Writes the tree.</summary>
    public void Finish()
    {
        var tree = file.Write($"<</Nums[{parents}]>>");
        file.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/StructTreeRoot/K[{string.Join(' ', top.Select(each => each.ToString(CultureInfo.InvariantCulture) + " 0 R"))}]/ParentTree {tree} 0 R/ParentTreeNextKey {pages}>>"), root);
    }
}

/// <summary>An element of the tree.</summary>
/// <param name="Kind">What it is: <c>Table</c>, <c>TR</c>.</param>
/// <param name="Number">Its object.</param>
/// <param name="Parent">The object of the element it stands in.</param>
/// <param name="Attributes">What else is said of it.</param>
internal sealed record Tag(string Kind, int Number, int Parent, string Attributes)
{
    /// <summary>What stands in it: elements, and parts of pages.</summary>
    public StringBuilder Kids { get; } = new();

    /// <summary>A cell's attributes.</summary>
    /// <param name="rows">How many rows it covers.</param>
    /// <param name="columns">How many columns it covers.</param>
    /// <param name="scope">What a heading's cell is over: <c>Column</c> or <c>Row</c>; null for others.</param>
    public static string Cell(int rows, int columns, string? scope) =>
        rows == 1 && columns == 1 && scope is null ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"/A<</O/Table{(rows > 1 ? $"/RowSpan {rows}" : "")}{(columns > 1 ? $"/ColSpan {columns}" : "")}{(scope is null ? "" : "/Scope/" + scope)}>>");
}
