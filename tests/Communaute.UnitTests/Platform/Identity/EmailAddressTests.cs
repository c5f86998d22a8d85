using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.UnitTests.Platform.Identity;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("prenom.nom@exemple.fr")]
    [InlineData("prenom+communaute@sous.domaine.exemple.fr")]
    [InlineData("o'brien_2@exemple.museum")]
    [InlineData("a@xn--exmple-cva.fr")]
    public void An_address_that_receives_mail_is_accepted(string address) => Assert.True(EmailAddress.IsValid(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("prenom.nom")]
    [InlineData("prenom@exemple")]
    [InlineData("@exemple.fr")]
    [InlineData("a@b@exemple.fr")]
    [InlineData("a..b@exemple.fr")]
    [InlineData(".a@exemple.fr")]
    [InlineData("a@exemple..fr")]
    [InlineData("a@-exemple.fr")]
    [InlineData("a@exemple.fr ")]
    [InlineData("a@exemple.fr\n")]
    [InlineData("a@exemple.fr\r\nBcc: x@exemple.fr")]
    [InlineData("a@exemple.fr, x@exemple.fr")]
    [InlineData("a@exemple.fr;x@exemple.fr")]
    [InlineData("A <a@exemple.fr>")]
    [InlineData("\"a b\"@exemple.fr")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@exemple.fr\0")]
    [InlineData("é@exemple.fr")]
    public void Anything_else_is_refused(string? address) => Assert.False(EmailAddress.IsValid(address));

    [Fact]
    public void An_address_longer_than_mail_allows_is_refused() =>
        Assert.False(EmailAddress.IsValid(new string('a', 250) + "@exemple.fr"));
}
