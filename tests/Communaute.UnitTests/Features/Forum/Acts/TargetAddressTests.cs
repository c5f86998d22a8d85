using Communaute.Web.Features.Forum.Acts;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Acts;

public sealed class TargetAddressTests
{
    [Theory]
    [InlineData("12", 12, false)]
    [InlineData(" #12 ", 12, false)]
    [InlineData("questions/12", 12, false)]
    [InlineData("/questions/12/un-titre", 12, false)]
    [InlineData("https://communaute.exemple.fr/questions/12/un-titre?apres=3#reponse-4", 12, false)]
    [InlineData("http://localhost:5000/ressources/7/premiers-pas", 7, true)]
    public void An_address_is_read_as_it_was_copied(string text, int id, bool isResource) =>
        Assert.Equal(new TargetAddress(id, isResource), TargetAddress.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("la question d’hier")]
    [InlineData("questions/")]
    [InlineData("annuaire/3/quelqu-un")]
    [InlineData("https://ailleurs.fr/12")]
    [InlineData("questions/99999999999")]
    [InlineData("-3")]
    public void What_is_none_is_none(string text) => Assert.Null(TargetAddress.Read(text));
}
