using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Shisaku.Reading;

namespace Shisaku.Tests.Reading;

/// <summary>Libraries take long to load; only a file that needs one pays for it.</summary>
public sealed class LoadedLibrariesTests
{
    [Theory]
    [InlineData("事業名\t国庫\n若者定着\t1\n", "")]
    [InlineData("事業名,国庫,一般\n若者定着,1,2\n", "")]
    [InlineData("<table><tr><td>事業名</table>", "AngleSharp")]
    public void A_text_is_read_without_the_libraries_for_pages_and_workbooks(string text, string loaded)
    {
        Room room = new();
        MethodInfo read = room.LoadFromAssemblyPath(typeof(ListReader).Assembly.Location)
            .GetType(typeof(ListReader).FullName!)!.GetMethod(nameof(ListReader.Read))!;

        read.Invoke(null, [new MemoryStream(Encoding.UTF8.GetBytes(text)), "-"]);

        Assert.Equal(loaded, string.Join(' ', room.Wanted.Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Shisaku", StringComparison.Ordinal))));
    }

    private sealed class Room() : AssemblyLoadContext(null)
    {
        public List<string> Wanted { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Wanted.Add(assemblyName.Name!);
            return null; // from where all others come
        }
    }
}
