using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;
using Shisaku.Tests.Docs;

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

    [Fact]
    public void A_list_is_recovered_without_the_library_for_layouts()
    {
        Room room = new();
        room.Own = ["Shisaku.Reading"];
        Assembly app = room.LoadFromAssemblyPath(typeof(RecoverFile).Assembly.Location);
        Type beside = app.GetType(typeof(BesideList).FullName!)!;
        object read = app.GetType(typeof(RecoverFile).FullName!)!.GetMethod(nameof(RecoverFile.From))!.Invoke(
            null, [SourceTree.Full("samples/aomori-r5.txt"), Stream.Null, Activator.CreateInstance(beside, new object?[] { null, null }), new RecoveryOptions(), Language.English])!;

        Assert.NotNull(read.GetType().GetProperty(nameof(RecoveredFile.List))!.GetValue(read));
        Assert.DoesNotContain("YamlDotNet", room.Wanted);
    }

    private sealed class Room() : AssemblyLoadContext(null)
    {
        public List<string> Wanted { get; } = [];

        // Rooms of the house that are loaded anew as well, so that what they ask for is seen.
        public string[] Own { get; set; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Wanted.Add(assemblyName.Name!);
            return Own.Contains(assemblyName.Name)
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
                : null; // from where all others come
        }
    }
}
