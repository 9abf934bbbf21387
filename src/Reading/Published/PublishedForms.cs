namespace Shisaku.Reading;

/// <summary>The forms that lists are published in, known by the names of their columns.</summary>
internal static class PublishedForms
{
    /// <summary>What was read, laid out as a printed list where it is a published form; else as it was.</summary>
    public static ReadContent In(ReadContent content) =>
        content.Rows[0][0] == PrintedWordsOfForms.WideBefore[0] ? WideForm.Read(content) ?? content : content;
}
