using System.Globalization;
using Shisaku.App.Terminal;
using Shisaku.Budget;

namespace Shisaku.App.Commands;

/// <summary>Says on a terminal, after a second, that the work still goes on; and takes that line away again.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly TextWriter _writer;
    private readonly string _file;
    private readonly TextResource _texts;
    private readonly Timer _timer;
    private int _seconds;
    private int _shown;
    private bool _isOver;

    private Progress(TextWriter writer, string file, TextResource texts)
    {
        (_writer, _file, _texts) = (writer, file, texts);
        _timer = new Timer(_ => Tick(), null, Second, Second);
    }

    /// <summary>Begins; null where no terminal would show it.</summary>
    public static Progress? On(Surroundings surroundings, string file, TextResource texts) =>
        surroundings.ErrorIsTerminal ? new Progress(surroundings.Error, file, texts) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _isOver = true;
            _writer.Write(_shown == 0 ? "" : $"\r{new string(' ', _shown)}\r");
        }
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                _seconds++;
                var line = Page.Printable(_texts.Fill(
                    "progress.reading", ("file", _file), ("seconds", _seconds.ToString(CultureInfo.InvariantCulture))));
                _writer.Write("\r" + line);
                _shown = DisplayWidth.Of(line);
            }
        }
    }
}
