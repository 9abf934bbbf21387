using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A format in which recovered lists are published.</summary>
/// <param name="Name">Its name, such as <c>long-csv</c>; never renamed.</param>
/// <param name="FileName">The name of its file in a published set; its ending picks the format on a command line.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Write">Writes one or several lists. Throws <see cref="MissingFaceException"/> where a PDF finds no face.</param>
public sealed record PublicationFormat(
    string Name, string FileName, string MediaType, FormatKind Kind, Action<IReadOnlyList<Publication>, Stream> Write)
{
    /// <summary>The file ending, with its full stop.</summary>
    public string Ending => Path.GetExtension(FileName);

    /// <summary>What people call it.</summary>
    public string Title(Language language) => SetText.In(language)[$"format.{Name}"];

    /// <summary>What it is for, in a sentence.</summary>
    public string Purpose(Language language) => SetText.In(language)[$"format.{Name}.purpose"];
}

/// <summary>What a format is for.</summary>
public enum FormatKind
{
    /// <summary>To read and print, as prefectures print their lists.</summary>
    Print,

    /// <summary>Open data under the rules of machine readability.</summary>
    OpenData,

    /// <summary>Convenient, and outside those rules.</summary>
    Convenience,
}
