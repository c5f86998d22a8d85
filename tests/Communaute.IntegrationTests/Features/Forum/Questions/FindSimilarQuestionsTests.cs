using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Questions;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class FindSimilarQuestionsTests(CommunauteApp app)
{
    [Theory]
    [InlineData("Pension de réversion : justificatifs manquants")]
    [InlineData("PENSION REVERSION JUSTIFICATIF")]
    public async Task A_title_finds_those_that_share_its_words_whatever_their_accents(string title)
    {
        var author = await app.AddMemberAsync();
        var close = await app.AskAsync(author, "La pension de réversion bloque à l’étape des justificatifs");
        var far = await app.AskAsync(author, "Un thymio qui ne démarre plus");

        var found = (await app.SendAsync(new FindSimilarQuestions(title), author)).Select(question => question.Id).ToList();

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

        Assert.Empty(await app.SendAsync(new FindSimilarQuestions(title), author));
    }

    [Fact]
    public async Task A_deleted_question_is_not_offered()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author, "Extincteur numérique homologué périmé");
        await app.SendAsync(new DeleteQuestion(id), author);

        Assert.Empty(await app.SendAsync(new FindSimilarQuestions("Extincteur numérique homologué périmé"), author));
    }
}
