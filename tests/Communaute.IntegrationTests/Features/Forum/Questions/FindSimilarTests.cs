using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Questions;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class FindSimilarTests(CommunauteApp app)
{
    [Theory]
    [InlineData("Pension de réversion : justificatifs manquants")]
    [InlineData("PENSION REVERSION JUSTIFICATIF")]
    public async Task A_title_finds_those_that_share_its_words_whatever_their_accents(string title)
    {
        var author = await app.AddMemberAsync();
        var close = await app.AskAsync(author, "La pension de réversion bloque à l’étape des justificatifs");
        var far = await app.AskAsync(author, "Un thymio qui ne démarre plus");

        var found = (await app.SendAsync(new FindSimilar(title), author)).Questions.Select(question => question.Id).ToList();

        Assert.Contains(close, found);
        Assert.DoesNotContain(far, found);
    }

    [Theory]
    [InlineData("Carte grise")]
    [InlineData("Comment faire pour aider cette personne ?")]
    [InlineData("%%% ___ [a-z]")]
    public async Task A_title_that_says_too_little_finds_nothing(string title)
    {
        var author = await app.AddMemberAsync();
        await app.AskAsync(author, "Carte grise : comment faire pour aider cette personne");

        Assert.False((await app.SendAsync(new FindSimilar(title), author)).Any);
    }

    [Fact]
    public async Task A_deleted_question_is_not_offered()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author, "Extincteur numérique homologué périmé");
        await app.SendAsync(new DeleteQuestion(id), author);

        Assert.False((await app.SendAsync(new FindSimilar("Extincteur numérique homologué périmé"), author)).Any);
    }

    [Fact]
    public async Task One_s_own_question_is_shown_as_such()
    {
        var (author, other) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        await app.AskAsync(author, "Vidéoprojecteur capricieux médiathèque");

        Assert.True(Assert.Single((await app.SendAsync(new FindSimilar("vidéoprojecteur capricieux médiathèque"), author)).Questions).IsMine);
        Assert.False(Assert.Single((await app.SendAsync(new FindSimilar("vidéoprojecteur capricieux médiathèque"), other)).Questions).IsMine);
    }

    [Fact]
    public async Task A_published_resource_that_says_it_in_its_title_or_summary_is_offered_and_a_draft_is_not()
    {
        var (coordinator, advisor) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var written = await app.AResourceAsync("Atelier tricot connecté débutant");
        written.Summary = "Pour apprivoiser la machine brodeuse.";
        var resource = await app.SendAsync(written, coordinator);
        await app.SendAsync(await app.AResourceAsync("Atelier tricot connecté débutant, suite", publish: false), coordinator);

        var found = Assert.Single((await app.SendAsync(new FindSimilar("Tricot connecté avec une brodeuse"), advisor)).Resources);
        Assert.Equal(resource, found.Id);
        Assert.False(found.IsToCheck(app.Now));
        Assert.True(found.IsToCheck(app.Now.AddDays(400)));
    }
}
