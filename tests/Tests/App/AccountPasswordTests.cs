using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.Tests.App;

public sealed class AccountPasswordTests
{
    private static readonly Account Plain = new("yamada.akiko", "山田 明子", AccountRole.Division, "地域産業課");

    [Theory]
    [InlineData("seven dull lanterns under snow", null)]
    [InlineData("雪の下に鈍い提灯が七つ並んでいる", null)]
    [InlineData("kR7#kR7", "password.short")]
    [InlineData("14 letters 123", "password.short")]
    [InlineData("passwordpassword", "password.guessed")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "password.guessed")]
    [InlineData("qwertyuiopasdfgh", "password.guessed")]
    [InlineData("yamada.akikoyamada.akiko", "password.guessed")]
    [InlineData("shisakushisaku123", "password.guessed")]
    public void A_password_is_long_and_none_that_would_be_guessed(string password, string? fault) =>
        Assert.Equal(fault, AccountPasswords.FaultOf(password, Plain, ["青森県"]));

    [Fact]
    public void With_a_second_factor_it_may_be_shorter() =>
        Assert.Null(AccountPasswords.FaultOf("vK!9q#Lz", Plain with { HasSecondFactor = true }, []));

    [Fact]
    public void The_longest_is_judged_soon()
    {
        var began = TimeProvider.System.GetTimestamp();
        Assert.Equal("password.long", AccountPasswords.FaultOf(new string('a', 300), Plain, []));
        AccountPasswords.FaultOf(string.Concat(Enumerable.Repeat("aBc1!x", 42)), Plain, []);
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(5));
    }

    // The values of RFC 6238, appendix B, of SHA-1, in their last six digits.
    [Theory]
    [InlineData(59, "287082", 1)]
    [InlineData(1111111109, "081804", 37037036)]
    [InlineData(20000000000, "353130", 666666666)]
    public void A_code_is_known_with_its_time(long seconds, string code, long step)
    {
        const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(step, FactorCode.StepOf(Key, code, time));
        Assert.Equal(step, FactorCode.StepOf(Key, $" {code[..3]} {code[3..]}", time.AddSeconds(30)));
        Assert.Null(FactorCode.StepOf(Key, code, time.AddSeconds(90)));
        Assert.True(FactorCode.IsKey(FactorCode.NewKey()));
    }

    [Theory]
    [InlineData("/en/work?x=1", "/en/work?x=1")]
    [InlineData("//evil", "/")]
    [InlineData("/\\evil", "/")]
    [InlineData("https://evil", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void One_is_led_to_pages_of_this_site_only(string? to, string led) => Assert.Equal(led, AccountHost.Within(to, "/"));
}
