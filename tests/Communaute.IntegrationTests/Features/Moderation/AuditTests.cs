using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Moderation;
using Xunit;

namespace Communaute.IntegrationTests.Features.Moderation;

public sealed class AuditTests(CommunauteApp app)
{
    [Fact]
    public async Task What_coordinators_do_is_told_once_with_its_reason_and_chosen_by_act_and_by_person()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (id, other, gone) = (await app.AskAsync(author, "Au journal"), await app.AskAsync(author, "L’autre"), await app.AskAsync(author, "Partie"));
        var answer = await app.AnswerAsync(id, author);
        await app.CloseAsync(id, coordinator, "Réglé en réunion.");
        await app.SendAsync(new ReopenQuestion(id), coordinator);
        await app.PointAsync(other, $"{id}", coordinator);
        await app.SendAsync(new ValidateAnswer(answer), coordinator);
        await app.SendAsync((await app.SendAsync(new StartQuestionEdit(id), coordinator))! with { Body = "Reformulé." }, coordinator);
        await app.SendAsync(new DeleteQuestion(gone, "Nommait quelqu’un."), coordinator);
        await app.ReadJournalAsync();
        await app.ReadJournalAsync();

        var lines = (await app.SendAsync(new ListAudit(ActorId: coordinator.Id), coordinator)).Rows;
        Assert.Equal(
            ["Deleted", "QuestionEdited", "AnswerValidated", "MarkedDuplicate", "Reopened", "Closed"], lines.Select(line => line.Act));
        Assert.Equal(("Réglé en réunion.", "Au journal", true), (lines[^1].Reason, lines[^1].Title, lines[^1].IsReadable));
        Assert.Equal(("Nommait quelqu’un.", "Partie", false), (lines[0].Reason, lines[0].Title, lines[0].IsReadable));
        Assert.Equal("Au journal", lines[3].Target);

        var chosen = await app.SendAsync(new ListAudit(nameof(ActKind.Closed), coordinator.Id), coordinator);
        Assert.Equal("Closed", Assert.Single(chosen.Rows).Act);
        Assert.Contains(chosen.Actors, actor => actor.Id == coordinator.Id);
        Assert.Contains("Réglé en réunion.", await app.ReadPageAsync($"/moderation/journal?qui={coordinator.Id}&acte=Closed", coordinator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_by_key()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());

        for (var number = 0; number < (ListAudit.PageSize / 2) + 2; number++)
        {
            await app.CloseAsync(id, coordinator);
            await app.SendAsync(new ReopenQuestion(id), coordinator);
        }

        await app.ReadJournalAsync();
        var first = await app.SendAsync(new ListAudit(ActorId: coordinator.Id), coordinator);
        var second = await app.SendAsync(new ListAudit(ActorId: coordinator.Id, After: first.Next), coordinator);

        Assert.Equal((ListAudit.PageSize, 4, null), (first.Rows.Count, second.Rows.Count, second.Next));
    }

    [Fact]
    public async Task What_an_author_does_to_their_own_question_is_not_told_since_it_may_bear_no_name()
    {
        var coordinator = await app.AddMemberAsync(Role.Coordinator, "Zélie", "Sansnom");
        var id = await app.SendAsync(await app.AQuestionAsync("Posée sans nom par la coordination") with { WithoutName = true }, coordinator);
        await app.SendAsync((await app.SendAsync(new StartQuestionEdit(id), coordinator))! with { Body = "Précisé." }, coordinator);
        await app.SendAsync(new DeleteQuestion(id, "Hors sujet."), coordinator);
        await app.SendAsync(new RestorePost(PostKind.Question, id), coordinator);
        await app.ReadJournalAsync();

        Assert.Empty((await app.SendAsync(new ListAudit(ActorId: coordinator.Id), coordinator)).Rows);
    }

    [Fact]
    public async Task A_closed_question_is_asked_of_nobody_and_is_again_once_reopened()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        await app.CloseAsync(id, coordinator);
        await app.ReadJournalAsync();
        Assert.Equal(QuestionState.SetAside, (await app.FindQuestionAsync(id)).State);
        Assert.DoesNotContain((await app.SendAsync(new ListQuestions(QuestionTab.Unanswered), author)).Rows, row => row.Id == id);

        await app.SendAsync(new ReopenQuestion(id), coordinator);
        await app.ReadJournalAsync();

        Assert.Contains((await app.SendAsync(new ListQuestions(QuestionTab.Unanswered), author)).Rows, row => row.Id == id);
        Assert.NotNull(await app.ReadAsync(db => db.Escalations.FindAsync([id]).AsTask()));
    }
}
