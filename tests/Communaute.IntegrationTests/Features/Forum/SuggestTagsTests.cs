using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Taxonomy;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum;

public sealed class SuggestTagsTests(CommunauteApp app)
{
    [Theory]
    [InlineData("réversi")]
    [InlineData("REVERSI")]
    public async Task A_tag_is_suggested_from_its_beginning_however_it_is_typed(string beginning)
    {
        var member = await app.AddMemberAsync();
        await app.AskAsync(member, "Une étiquette à suggérer", "Réversibilité");

        Assert.Equal([new TagSuggestion("réversibilité")], await app.SendAsync(new SuggestTags(beginning), member));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    public async Task Nothing_is_suggested_for_nothing(string beginning) =>
        Assert.Empty(await app.SendAsync(new SuggestTags(beginning), await app.AddMemberAsync()));
}
