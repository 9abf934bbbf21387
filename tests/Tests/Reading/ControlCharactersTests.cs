using System.Text;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class ControlCharactersTests
{
    [Fact]
    public void Data_of_small_bytes_is_no_text()
    {
        UnreadableListException refusal = Refusal("head\n\u0001\u0002\u0003 \u001F\u0007");

        Assert.Equal(UnreadableReason.ControlCharacters, refusal.Reason);
        Assert.StartsWith("line 2 and others", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_control_character_in_a_long_text_stays_in_its_cell()
    {
        string name = new('業', 200);

        Assert.Equal([$"1: {name}|\u0007○"], Noted(Read($"{name}\t\u0007○")));
    }

    [Fact]
    public void NUL_is_no_text_in_UTF16_either()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a\nb\0")];

        Assert.StartsWith("line 2: a NUL byte", Refusal(bytes).Message, StringComparison.Ordinal);
    }
}
