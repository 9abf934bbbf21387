using Shisaku.Register;

namespace Shisaku.Tests.Register.Years;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("ＤＸ推進事業", "DX推進事業")]
    [InlineData("ﾃﾞｼﾞﾀﾙ化事業", "デジタル化 事業")]
    [InlineData("コーディネーター派遣", "コ−ディネータ派遣")]
    [InlineData("あおもり「創造学」事業", "アオモリ創造学事業")]
    [InlineData("中小企業採用活動(増設分)", "中小企業採用活動（増設分）")]
    [InlineData("人財育成", "人材育成")]
    [InlineData("ウィルス対策", "ウイルス対策")]
    public void Print_alone_makes_no_other_name(string one, string other) => Assert.Equal(NameForm.KeyOf(one), NameForm.KeyOf(other));

    [Theory]
    [InlineData("訓練校事業(訓練事業)", "訓練校事業(指導員派遣研修)")]
    [InlineData("支援事業(第1期)", "支援事業(第2期)")]
    [InlineData("令和5年度調査", "令和6年度調査")]
    public void Other_words_do(string one, string other) => Assert.NotEqual(NameForm.KeyOf(one), NameForm.KeyOf(other));

    [Theory]
    [InlineData("令和5年度調査事業", "調査事業(R6)")]
    [InlineData("2023年度調査事業", "令和6-7年度調査事業")]
    public void Years_are_left_out(string one, string other) => Assert.Equal(NameForm.Of(one).Yearless, NameForm.Of(other).Yearless);

    [Theory]
    [InlineData("支援事業(第1期)", "支援事業Ⅱ")]
    [InlineData("支援事業2期目", "支援事業")]
    public void Numbering_is_left_out_of_the_core(string one, string other)
    {
        Assert.Equal(NameForm.Of(one).Core, NameForm.Of(other).Core);
        Assert.NotEqual(NameForm.Of(one).Yearless, NameForm.Of(other).Yearless);
    }

    [Fact]
    public void The_part_in_quotation_marks_is_told()
        => Assert.Equal(NameForm.KeyOf("青森の価値魅力"), NameForm.Of("「青森の価値・魅力」発信による定着事業").Quoted);

    [Fact]
    public void A_name_that_says_nothing_has_no_key()
    {
        Assert.Equal("", NameForm.KeyOf(" -・"));
        Assert.Equal("", NameForm.KeyOf(null));
        Assert.NotEqual("", NameForm.KeyOf("\uD800事業")); // half a sign, as damaged files hold them
    }
}
