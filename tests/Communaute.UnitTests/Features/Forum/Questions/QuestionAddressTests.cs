using Communaute.Web.Features.Forum.Questions;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Questions;

public sealed class QuestionAddressTests
{
    [Theory]
    [InlineData("Où trouver l’e-photo ?", "questions/12/ou-trouver-l-e-photo")]
    [InlineData("Modifier", "questions/12/modifier-")]
    [InlineData("???", "questions/12")]
    public void An_address_is_for_people_and_never_that_of_the_form(string title, string address) =>
        Assert.Equal(address, QuestionAddress.Of(12, title));

    [Fact]
    public void A_list_is_its_address() => Assert.Equal(
        "questions?etat=sans-reponse&theme=3&etiquette=wi-fi%20%26%20r%C3%A9seau&apres=40",
        new ListQuestions(QuestionTab.Unanswered, 3, "wi-fi & réseau", 40).Address);
}
