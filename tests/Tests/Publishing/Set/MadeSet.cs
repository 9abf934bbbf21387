using System.Text;
using Shisaku.Publishing;

namespace Shisaku.Tests.Publishing.Set;

/// <summary>Published sets in memory.</summary>
internal static class MadeSet
{
    /// <summary>The files of a set by name, in the order in which they were written.</summary>
    public static OrderedDictionary<string, byte[]> Of(Publication publication, YearTables? comparison = null)
    {
        var streams = new OrderedDictionary<string, MemoryStream>();
        var names = PublishedSet.Write(publication, comparison, name =>
        {
            streams.Add(name, new MemoryStream());
            return streams[name];
        });
        Assert.Equal(names, streams.Keys);
        var files = new OrderedDictionary<string, byte[]>();
        foreach (var (name, stream) in streams)
        {
            files.Add(name, stream.ToArray());
        }

        return files;
    }

    /// <summary>The index page of a set.</summary>
    public static string Page(Publication publication, YearTables? comparison = null) =>
        Encoding.UTF8.GetString(Of(publication, comparison)[PublishedSet.IndexPage]);
}
