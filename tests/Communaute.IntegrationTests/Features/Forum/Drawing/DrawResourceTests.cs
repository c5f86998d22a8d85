using System.Net;
using Communaute.Forum.Ageing;
using Communaute.IntegrationTests.Support;
using Communaute.Library;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Drawing;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Library;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Drawing;

public sealed class DrawResourceTests(CommunauteApp app)
{
    [Fact]
    public async Task A_coordinator_draws_a_draft_from_a_solved_question_with_its_subjects_and_its_authors()
    {
        var (coordinator, author) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(firstName: "Maud", lastName: "Villeneuve"));
        var question = await app.AskAsync(author, "Le code du Cesu est refusé", "cesu");
        var kept = await app.AnswerAsync(question, await app.AddMemberAsync(firstName: "Karim", lastName: "Benali"), "Le code porte une **lettre** O.");
        var validated = await app.AnswerAsync(question, await app.AddMemberAsync(firstName: "Linda", lastName: "Chavas*sieux"), "Demander un nouveau code.");
        await app.AnswerAsync(question, await app.AddMemberAsync(firstName: "Autre", lastName: "Personne"), "Aucune idée.");
        await app.SendAsync(new AcceptAnswer(kept), author);
        await app.SendAsync(new ValidateAnswer(validated), coordinator);

        var id = await app.SendAsync(new DrawResource(question), coordinator);

        var opened = (await app.SendAsync(new OpenResource(id), coordinator))!;
        var asked = (await app.SendAsync(new StartQuestionEdit(question), author))!;
        Assert.Equal((ResourceState.Draft, "Le code du Cesu est refusé", "cesu"), (opened.State, opened.Text.Title, opened.Text.Tags.Single()));
        Assert.Equal(asked.ThemeIds, opened.Text.ThemeIds);
        var text = opened.Text.Body;
        Assert.True(text.IndexOf("Demander un nouveau code.", StringComparison.Ordinal) < text.IndexOf("une **lettre** O", StringComparison.Ordinal));
        Assert.DoesNotContain("Aucune idée", text, StringComparison.Ordinal);
        Assert.EndsWith(@"*D’après une question de Maud Villeneuve et les réponses de Linda Chavas\*sieux et Karim Benali.*", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_without_a_name_is_never_named_even_for_their_own_answer()
    {
        var (coordinator, author) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(firstName: "Zébulon", lastName: "Quintefeuille"));
        var question = await app.SendAsync(await app.AQuestionAsync() with { WithoutName = true }, author);
        await app.SendAsync(new AcceptAnswer(await app.AnswerAsync(question, author, "J’ai trouvé.")), author);
        await app.SendAsync(new LiftAnonymity { QuestionId = question, Reason = "Un danger." }, coordinator);

        var resource = await app.SendAsync(new DrawResource(question), coordinator);

        var html = await app.ReadPageAsync(await AddressOfAsync(resource), coordinator);
        Assert.DoesNotContain("Quintefeuille", html, StringComparison.Ordinal);
        Assert.Contains("D’après une question de la communauté.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_resource_of_a_question_even_when_two_coordinators_draw_it_at_once()
    {
        var (scene, one, other) = (await app.SolvedAsync(), await app.AddCoordinatorAsync(), await app.AddCoordinatorAsync());

        var drawn = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => Task.Run(() => app.SendAsync(new DrawResource(scene.Question), turn % 2 == 0 ? one : other))));

        Assert.Single(drawn.Distinct());
        Assert.Equal(drawn[0], await app.SendAsync(new DrawResource(scene.Question), one));
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(ResourceDrawn) && entry.SubjectId == drawn[0])));
        Assert.Equal(1, await app.ReadAsync(db => db.Resources.CountAsync(resource => db.Questions.Any(question => question.Id == scene.Question && question.Title == resource.Title))));
    }

    [Fact]
    public async Task The_two_pages_lead_to_each_other_as_far_as_the_reader_may_see()
    {
        var (scene, coordinator, reader) = (await app.SolvedAsync(), await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var resource = await app.SendAsync(new DrawResource(scene.Question), coordinator);
        Assert.Null((await app.ReadAsync(scene.Question, reader)).Resource);
        Assert.True((await app.ReadAsync(scene.Question, coordinator)).Resource!.IsDraft);
        Assert.False((await app.ReadAsync(scene.Question, coordinator)).MayDraw);

        await app.SendAsync(new PublishResource(resource), coordinator);

        Assert.Equal(resource, (await app.ReadAsync(scene.Question, reader)).Resource!.Id);
        Assert.Equal(scene.Question, (await app.SendAsync(new ReadResource(resource), reader))!.Origin!.Id);
        Assert.Contains("Tirée de la question", await app.ReadPageAsync(await AddressOfAsync(resource), reader), StringComparison.Ordinal);

        await app.SendAsync(new DeleteQuestion(scene.Question, "Hors sujet."), coordinator);
        Assert.Null((await app.SendAsync(new ReadResource(resource), reader))!.Origin);
    }

    [Fact]
    public async Task The_picture_of_an_answer_is_seen_by_whoever_reads_the_resource()
    {
        var (scene, coordinator, reader) = (await app.SolvedAsync(), await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var file = await app.KeepFileAsync(scene.Helper);
        var edit = (await app.SendAsync(new StartAnswerEdit(scene.Answer), scene.Helper))!;
        await app.SendAsync(edit with { Body = $"[La notice]({file.Address})" }, scene.Helper);

        var resource = await app.SendAsync(new DrawResource(scene.Question), coordinator);
        await app.SendAsync(new PublishResource(resource), coordinator);

        Assert.Contains(file.Address, (await app.SendAsync(new ReadResource(resource), reader))!.Html, StringComparison.Ordinal);
        using var browser = app.BrowserOf(reader);
        using var answer = await browser.OpenAsync(file.Address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_out_of_date_is_left_out_what_is_dangerous_is_told_and_nothing_makes_no_resource()
    {
        var (scene, coordinator) = (await app.SolvedAsync(), await app.AddCoordinatorAsync());
        await app.ReactAsync(scene.Answer, coordinator, ReactionKind.Dangerous, "Faux\nsite # payant.");
        await app.SendAsync(new OutdateAnswer(scene.Answer), coordinator);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new DrawResource(scene.Question), coordinator));

        await app.SendAsync(new ConfirmAnswer(scene.Answer), coordinator);
        var resource = await app.SendAsync(new DrawResource(scene.Question), coordinator);

        Assert.Contains(@"> Signalée comme dangereuse : Faux site \# payant.", (await app.SendAsync(new OpenResource(resource), coordinator))!.Text.Body.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_draw_nothing_and_a_question_that_is_gone_gives_nothing()
    {
        var scene = await app.SolvedAsync();

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new DrawResource(scene.Question), scene.Author));
        Assert.False((await app.ReadAsync(scene.Question, scene.Author)).MayDraw);
        await Assert.ThrowsAsync<NotFoundException>(async () => await app.SendAsync(new DrawResource(999_999), await app.AddCoordinatorAsync()));
    }

    private async Task<string> AddressOfAsync(int resource) =>
        ResourceWords.Address(resource, await app.ReadAsync(db => db.Resources.Where(one => one.Id == resource).Select(one => one.Title).SingleAsync()));
}
