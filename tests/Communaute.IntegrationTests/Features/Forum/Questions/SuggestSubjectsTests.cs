using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Taxonomy.Tags;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class SuggestSubjectsTests(CommunauteApp app)
{
    [Fact]
    public async Task The_words_of_a_text_name_tags_and_their_synonyms()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        await app.AskAsync(member, "Une question", "chèque énergie", "msa agricole");
        var tag = await app.ReadAsync(db => db.Tags.Where(tag => tag.FoldedName == "msa agricole").Select(tag => tag.Id).SingleAsync());
        await app.SendAsync(new AddTagSynonym { TagId = tag, Name = "mutualité sociale agricole" }, coordinator);

        var suggested = await app.SendAsync(new SuggestSubjects("Les cheques energie", "**Démarche :** La Mutualité Sociale Agricole ne répond pas."), member);

        Assert.Equal(new HashSet<string> { "chèque énergie", "msa agricole" }, suggested.Tags.ToHashSet());
        Assert.Contains(await app.AThemeAsync(), suggested.ThemeIds);
    }

    [Fact]
    public async Task Questions_that_resemble_it_give_their_tags_and_themes()
    {
        var member = await app.AddMemberAsync();
        var theme = await app.AThemeAsync(12);
        for (var number = 0; number < 2; number++)
        {
            await app.SendAsync(await app.AQuestionAsync("Thermostat connecté injoignable depuis Roanne", "domotique") with { ThemeIds = [theme] }, member);
        }

        var suggested = await app.SendAsync(new SuggestSubjects("Un thermostat connecté injoignable ce matin", ""), member);

        Assert.Equal(["domotique"], suggested.Tags);
        Assert.Equal(theme, suggested.ThemeIds[0]);
    }

    [Fact]
    public async Task A_theme_is_suggested_by_the_words_of_its_name()
    {
        var suggested = await app.SendAsync(new SuggestSubjects("Parentalité et écrans", ""), await app.AddMemberAsync());

        Assert.Contains(await app.ReadAsync(db => db.Themes.Where(theme => theme.Label == "Parentalité").Select(theme => theme.Id).SingleAsync()), suggested.ThemeIds);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("zzz yyy xxx", "")]
    [InlineData("Bonjour", "**Ce que la personne veut faire :** **L’appareil et son système :**")]
    public async Task A_text_that_says_nothing_suggests_nothing(string title, string body)
    {
        var suggested = await app.SendAsync(new SuggestSubjects(title, body), await app.AddMemberAsync());

        Assert.Empty(suggested.Tags);
        Assert.Empty(suggested.ThemeIds);
    }

    [Fact]
    public async Task A_long_hostile_text_suggests_no_more_than_its_share()
    {
        var text = string.Join(' ', Enumerable.Range(0, 4_000).Select(number => $"%_[{number}]\ud800'; DROP"));

        var suggested = await app.SendAsync(new SuggestSubjects(text[..200], text), await app.AddMemberAsync());

        Assert.InRange(suggested.Tags.Count, 0, SuggestSubjects.MaxTags);
        Assert.InRange(suggested.ThemeIds.Count, 0, SuggestSubjects.MaxThemes);
    }

    [Fact]
    public Task A_visitor_is_suggested_nothing() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new SuggestSubjects("Titre", ""), sender: null));
}
