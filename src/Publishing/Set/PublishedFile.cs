namespace Shisaku.Publishing;

/// <summary>A file of a published set.</summary>
/// <param name="Name">Its name in the set.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Words">The key of its title and purpose among the texts.</param>
/// <param name="Write">Writes it.</param>
internal sealed record PublishedFile(string Name, string MediaType, FormatKind Kind, string Words, Action<Stream> Write)
{
    /// <summary>What its title and purpose name, by name.</summary>
    public IReadOnlyList<(string Name, string Value)> Details { get; init; } = [];
}

/// <summary>A file of a set as it was written.</summary>
/// <param name="File">The file.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Sha256">Their digest, 64 hexadecimal digits.</param>
internal sealed record WrittenFile(PublishedFile File, long Bytes, string Sha256);
