using System.Globalization;
using Shisaku.App.Terminal;
using Shisaku.Budget;

namespace Shisaku.App.Commands;

/// <summary>Says on a terminal, after a second, that the work still goes on; and takes that line away again.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly TextWriter writer;
    private readonly string file;
    private readonly TextResource texts;
    private readonly Timer timer;
    private int seconds;
    private int shown;
    private bool isOver;

    private Progress(TextWriter writer, string file, TextResource texts)
    {
        (this.writer, this.file, this.texts) = (writer, file, texts);
        timer = new Timer(_ => Tick(), null, Second, Second);
    }

    /// <summary>Begins; null where no terminal would show it.</summary>
    public static Progress? On(Surroundings surroundings, string file, TextResource texts) =>
        surroundings.ErrorIsTerminal ? new Progress(surroundings.Error, file, texts) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
        {
            isOver = true;
            writer.Write(shown == 0 ? "" : $"\r{new string(' ', shown)}\r");
        }
    }

    private void Tick()
    {
        lock (gate)
        {
            if (!isOver)
            {
                seconds++;
                var line = Page.Printable(texts.Fill(
                    "progress.reading", ("file", file), ("seconds", seconds.ToString(CultureInfo.InvariantCulture))));
                writer.Write("\r" + line);
                shown = DisplayWidth.Of(line);
            }
        }
    }
}
