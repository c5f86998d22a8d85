using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Display;
using Xunit;

namespace Communaute.UnitTests.Platform.Display;

public sealed class AvatarTests : ComponentTest
{
    [Theory]
    [InlineData("Inès Chalendard", "IC")]
    [InlineData("Pierre-Yves de la Tour", "PT")]
    [InlineData("élodie", "É")]
    [InlineData("e\u0301lodie bénard", "E\u0301B")]
    [InlineData("  Maud   Villeneuve ", "MV")]
    [InlineData("", "")]
    public void Initials_are_those_of_the_first_and_last_words(string name, string initials) =>
        Assert.Equal(initials, Initials.Of(name));

    [Theory]
    [InlineData(1, "av b")]
    [InlineData(5, "av a")]
    [InlineData(9, "av e")]
    public void A_member_keeps_one_tone_of_five(int id, string classes) =>
        Assert.Equal(classes, Avatar(id).Find("span").ClassName);

    [Fact]
    public void Initials_are_silent_since_the_name_stands_beside_them() =>
        Assert.Equal("true", Avatar(1).Find("span").GetAttribute("aria-hidden"));

    private IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> Avatar(int id) => Render(Communaute.Web.Platform.Display.Avatar.Of(id, "Inès Chalendard"));
}
