using System.Globalization;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>The letters of a document: in which face each is set, and its number there.</summary>
internal sealed class PdfLetters : ITextRuler
{
    private readonly MachineFaces machine;
    private readonly List<PdfFace> faces = [];
    private readonly Dictionary<Rune, Letter> letters = [];

    /// <summary>Takes the machine's face for Japanese tables.</summary>
    /// <exception cref="MissingFaceException">It has none.</exception>
    public PdfLetters(MachineFaces machine)
    {
        this.machine = machine;
        faces.Add(new PdfFace(machine.Japanese()));
    }

    /// <summary>The faces in use, the first one for nearly all letters.</summary>
    public IReadOnlyList<PdfFace> Faces => faces;

    /// <inheritdoc/>
    public int WidthOf(Rune character) => LetterOf(character).Width;

    /// <summary>A text as a page shows it: changes of face, and letters by their numbers.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">The size of the letters, in points.</param>
    public string Shown(string text, double size)
    {
        var shown = new StringBuilder();
        var current = -1;
        foreach (var character in text.EnumerateRunes())
        {
            var letter = LetterOf(character);
            if (letter.Face != current)
            {
                shown.Append(current < 0 ? "" : ">Tj").Append(CultureInfo.InvariantCulture, $"/F{letter.Face} {size:0.##} Tf<");
                current = letter.Face;
            }

            shown.Append(CultureInfo.InvariantCulture, $"{faces[letter.Face].NumberOf(letter.Glyph, character):X4}");
        }

        return shown.Append(current < 0 ? "" : ">Tj").ToString();
    }

    private Letter LetterOf(Rune character)
    {
        if (!letters.TryGetValue(character, out var letter))
        {
            letters[character] = letter = Found(character);
        }

        return letter;
    }

    // A letter that no face has is shown as the sign for what is missing, and still copies out as itself.
    private Letter Found(Rune character)
    {
        if (TextRulers.IsUnseen(character.Value))
        {
            return new Letter(0, faces[0].Face.GlyphOf(new Rune(' ')), PdfFace.UnseenWidth);
        }

        for (var at = 0; at < faces.Count; at++)
        {
            if (faces[at].Face.GlyphOf(character) is > 0 and var glyph)
            {
                return new Letter(at, glyph, faces[at].Face.WidthOf(glyph));
            }
        }

        if (machine.With(character) is { } further)
        {
            faces.Add(new PdfFace(further));
            return Found(character);
        }

        return new Letter(0, 0, faces[0].Face.WidthOf(0));
    }

    private sealed record Letter(int Face, int Glyph, int Width);
}
