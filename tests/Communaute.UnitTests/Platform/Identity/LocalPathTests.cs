using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.UnitTests.Platform.Identity;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/questions")]
    [InlineData("/questions/12/perdre-son-mot-de-passe")]
    [InlineData("/questions?theme=3&apres=40")]
    [InlineData("/recherche?q=caf%C3%A9%2Fnoir")]
    [InlineData("/recherche?q=https://exemple.fr")]
    [InlineData("/ressources/4#fichiers")]
    public void A_page_of_this_site_is_kept(string address) => Assert.Equal(address, LocalPath.OrHome(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("questions")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\/evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/questions\\evil")]
    [InlineData("https://evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https:/evil.example")]
    [InlineData("HTTP://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("/%252Fevil.example")]
    [InlineData("/%25252Fevil.example")]
    [InlineData("/%2525252525252Fevil.example")]
    [InlineData("/\tevil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/%0d%0aLocation:%20https://evil.example")]
    [InlineData("/a\r\nLocation: https://evil.example")]
    [InlineData("/\0evil")]
    [InlineData(" /questions")]
    [InlineData("/ /evil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("/../questions")]
    [InlineData("/%2e%2e/questions")]
    [InlineData("/questions//evil.example")]
    [InlineData("/／evil.example")]
    [InlineData("/\u202eevil")]
    [InlineData("@evil.example")]
    [InlineData(".evil.example")]
    [InlineData("~/questions")]
    [InlineData("?q=1")]
    [InlineData("#top")]
    public void Anything_else_leads_home(string? address) => Assert.Equal("/", LocalPath.OrHome(address));

    [Fact]
    public void An_endless_address_leads_home() => Assert.Equal("/", LocalPath.OrHome("/" + new string('a', LocalPath.MaxLength)));
}
