using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

public sealed class SearchTermTests
{
    [Theory]
    [InlineData("観光 支援", "観光|支援")]
    [InlineData("　観光　支援　", "観光|支援")]
    [InlineData("\"AI 人材\"", "ai人材")]
    [InlineData("“AI 人材” 支援", "ai人材|支援")]
    [InlineData("観光 -海外", "観光|-海外")]
    [InlineData("観光 －\"海外 展開\"", "観光|-海外展開")]
    [InlineData("\"開いたまま 支援", "開いたまま支援")]
    [InlineData("AI-IoT", "aiiot")]
    [InlineData("- ・ 観光", "観光")]
    [InlineData("サーバー", "さーば")]
    [InlineData("ビー", "びー")]
    public void Terms_are_read_as_people_type_them(string typed, string terms) => Assert.Equal(
        terms, string.Join('|', SearchTerm.Read(typed).Select(term => (term.IsExcluded ? "-" : "") + term.Text)));
}
