using Communaute.IntegrationTests.Support;
using Communaute.Library;
using Communaute.Members;
using Communaute.Web.Features.Search;
using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.IntegrationTests.Features.Search;

public sealed class FindEverywhereTests(CommunauteApp app)
{
    [Fact]
    public async Task A_title_is_found_without_its_accents()
    {
        var pauline = await app.AddMemberAsync();
        await AskAsync(pauline, "Réinitialiser la messagerie zimbraéquipe");

        var found = await app.SendAsync(new FindEverywhere("reinitialiser ZIMBRAEQUIPE"), pauline);

        Assert.Equal("Réinitialiser la messagerie zimbraéquipe", Assert.Single(found.Questions).Title);
    }

    [Fact]
    public async Task Letters_that_only_look_alike_are_not_found()
    {
        var pauline = await app.AddMemberAsync();
        await AskAsync(pauline, "Un balxon au xardin");

        Assert.Equal(0, (await app.SendAsync(new FindEverywhere("bolxen xordon"), pauline)).Count);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_ _ _")]
    [InlineData("' OR 1=1 --")]
    [InlineData("   ")]
    public async Task Signs_are_not_words(string words)
    {
        var pauline = await app.AddMemberAsync();
        await AskAsync(pauline, "Une question parmi d’autres");

        Assert.Empty((await app.SendAsync(new FindEverywhere(words), pauline)).Questions);
    }

    [Fact]
    public async Task A_draft_of_the_library_is_not_found()
    {
        var (pauline, nadege) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        await app.ChangeAsync(db =>
        {
            var draft = new Resource(nadege.Id, Guid.NewGuid(), app.Now);
            draft.Write("Quokka en préparation", "", ResourceKind.Article, Licence.CcBySa, FormattedText.Empty, nadege.Id, app.Now);
            db.Resources.Add(draft);
            return Task.CompletedTask;
        });

        Assert.Equal(0, (await app.SendAsync(new FindEverywhere("quokka"), pauline)).Count);
        Assert.Equal(0, (await app.SendAsync(new FindEverywhere("quokka"), nadege)).Count);
    }

    [Fact]
    public Task A_visitor_finds_nothing() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new FindEverywhere("compte"), sender: null));

    private Task AskAsync(Member author, string title) => app.ChangeAsync(db =>
    {
        db.Questions.Add(new Communaute.Forum.Question(author.Id, title, FormattedText.Empty, Guid.NewGuid(), app.Now));
        return Task.CompletedTask;
    });
}
