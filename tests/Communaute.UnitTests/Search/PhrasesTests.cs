using Communaute.Search;
using Xunit;

namespace Communaute.UnitTests.Search;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("Un dossier à la Caisse d’allocations familiales", "caisse d allocations familiales")]
    [InlineData("Deux cartes grises perdues", "carte grise")]
    [InlineData("L’ANTS refuse la photo", "ants")]
    public void A_text_names_what_its_words_say_together(string text, string phrase) => Assert.Contains(phrase, Phrases.Of(text));

    [Fact]
    public void A_long_text_gives_no_more_than_a_query_can_hold() =>
        Assert.InRange(Phrases.Of(string.Join(' ', Enumerable.Range(1, 5_000).Select(number => $"mots{number}"))).Count, 1, 800);

    [Theory]
    [InlineData("")]
    [InlineData("?! …")]
    [InlineData("\ud800\ufffe")]
    public void A_text_without_words_names_nothing(string text) => Assert.DoesNotContain(Phrases.Of(text), phrase => phrase.Length > 3);
}
