using System.Reflection;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Fills an empty register with the list that comes with the program, so that there is something to see.</summary>
internal sealed class FirstList(ProgrammeRegister register, RegisterRun run)
{
    private const string Said = "first-list.txt";

    /// <summary>Loads it, if the register has no list.</summary>
    /// <param name="isSaid">Whether that is told.</param>
    public void LoadIfEmpty(bool isSaid = true)
    {
        if (register.State().Length > 0)
        {
            return;
        }

        var import = new ImportList(register, run.Texts, run.Language, Stream.Null);
        var said = TextResource.Load(Assembly.GetExecutingAssembly(), Said);
        var about = new SaidOfList(said["government"], null, null, null);
        var result = import.From(Path.Combine(AppContext.BaseDirectory, said["file"]), new BesideList(null, null), about, new ChangeNote("shisaku", run.Texts["serve.sample.why"]));
        if (isSaid)
        {
            run.Say(run.Texts.Fill("serve.sample", ("key", result.Version.Key.ToString()), ("register", register.Where)));
        }
    }
}
