namespace Shisaku.Reading;

/// <summary>A place in a text that knows the line it stands in.</summary>
/// <remarks>Lines end in LF, CRLF or CR, as files from any system come. A form feed ends a line too, for printed pages
/// are extracted with one between them. It counts as a line of its own only where text stands on both sides: pdftotext puts
/// it at the start of a line, and there the lines must keep the numbers that an editor shows.</remarks>
internal sealed class LineCursor
{
    private readonly string text;

    /// <summary>Stands at the start of a text.</summary>
    public LineCursor(string text)
    {
        this.text = text;
        Line = 1;
        SkipFormFeeds();
    }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The place in the text, counted from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Position == text.Length;

    /// <summary>What is left.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(Position);

    /// <summary>The line that a text ends in.</summary>
    public static int LineAtEnd(string text)
    {
        var cursor = new LineCursor(text);
        while (!cursor.AtEnd)
        {
            cursor.TakeLine();
        }

        return cursor.Line;
    }

    /// <summary>Goes forward to a place, over any line ends before it.</summary>
    public void SkipTo(int position)
    {
        while (text.AsSpan(Position, position - Position).IndexOfAny('\n', '\r', '\f') is >= 0 and var lineEnd)
        {
            Position += lineEnd;
            TakeLineEnd();
        }

        Position = position;
    }

    /// <summary>The rest of the line without its end, over which the cursor moves on to the next.</summary>
    public ReadOnlySpan<char> TakeLine()
    {
        var length = Rest.IndexOfAny('\n', '\r', '\f');
        var line = length < 0 ? Rest : Rest[..length];
        Position += line.Length;
        TakeLineEnd();
        return line;
    }

    /// <summary>Moves over a line end and tells whether there was one.</summary>
    public bool TakeLineEnd()
    {
        if (AtEnd || text[Position] is not ('\n' or '\r' or '\f'))
        {
            return false;
        }

        SkipFormFeeds();
        if (Rest.StartsWith("\r\n"))
        {
            Position += 2;
        }
        else if (!AtEnd && text[Position] is '\n' or '\r')
        {
            Position++;
        }

        Line++;
        SkipFormFeeds();
        return true;
    }

    private void SkipFormFeeds()
    {
        while (!AtEnd && text[Position] == '\f')
        {
            Position++;
        }
    }
}
