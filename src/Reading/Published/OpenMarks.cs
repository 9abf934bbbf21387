using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Marks as they are printed; of those that a form gives as undecided a note is made, for a print has no sign for them.</summary>
internal sealed class OpenMarks
{
    private const int MostNamed = 20;

    private readonly List<string> rows = [];
    private int count;

    /// <summary>The text of a mark.</summary>
    /// <param name="mark">The mark; null where it is undecided, or where the list has no such column.</param>
    /// <param name="isColumn">Whether the list has the column.</param>
    /// <param name="place">The row.</param>
    public string Text(bool? mark, bool isColumn, RowPlace place)
    {
        if (mark is null && isColumn)
        {
            count++;
            var row = place.Row.ToString(CultureInfo.InvariantCulture);
            if (rows.Count < MostNamed && !rows.Contains(row))
            {
                rows.Add(row);
            }
        }

        return mark == true ? PrintedWordsOfForms.Whole : "";
    }

    /// <summary>Adds the note, if there are such marks.</summary>
    public void Note(FormList list)
    {
        if (count > 0)
        {
            list.Notes.Add(new ReadingNote(ReadingNote.OpenMarks, count, null, string.Join(", ", rows)));
        }
    }
}
