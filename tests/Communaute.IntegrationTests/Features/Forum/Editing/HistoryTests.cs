using Communaute.Forum.Editing;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Editing;

public sealed class HistoryTests(CommunauteApp app)
{
    [Fact]
    public async Task The_first_edit_keeps_the_original_and_each_keeps_its_text_newest_first()
    {
        var (author, coordinator, reader) = (await app.AddMemberAsync(firstName: "Maud", lastName: "Villeneuve"), await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        Assert.Empty((await app.HistoryAsync(id, reader)).Revisions);

        await app.EditAsync(id, author, "Elle l’a reçu la semaine passée.");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.SendAsync(await app.StartEditAsync(id, coordinator) with { Title = "CESU : le code reçu est refusé", Body = "Elle l’a reçu la semaine passée, par courrier." }, coordinator);

        var history = await app.HistoryAsync(id, reader);
        Assert.Equal(
            [(2, "Nadège Fournel", 2, 2), (1, "Maud Villeneuve", 1, 1), (0, "Maud Villeneuve", null, null)],
            history.Revisions.Select(revision => (revision.Number, revision.EditorName!, revision.WordsAdded, revision.WordsRemoved)));
        Assert.False(history.MayRestore);
        Assert.Equal((1, 2), (history.Compared!.From, history.Compared.To));
        Assert.Contains(">ajouté&nbsp;: </span>, par courrier</ins>", history.Compared.Html, StringComparison.Ordinal);
        Assert.Contains(">retiré&nbsp;: </span>par courrier</del>", history.Compared.Html, StringComparison.Ordinal);

        var whole = (await app.HistoryAsync(id, reader, version: 2, with: 0)).Compared!;
        Assert.Contains(">retiré&nbsp;: </span>dernière</del>", whole.Html, StringComparison.Ordinal);
        Assert.Equal((0, 2), (whole.From, whole.To));
    }

    [Fact]
    public async Task An_answer_has_a_history_of_its_own()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync(firstName: "Karim", lastName: "Benali"));
        var id = await app.AskAsync(author);
        var (first, second) = (await app.AnswerAsync(id, helper), await app.AnswerAsync(id, helper, "Une autre."));
        await app.EditAnswerAsync(first, helper, "Le code porte un O, pas un zéro.");

        Assert.Equal(2, (await app.HistoryAsync(id, author, first)).Revisions.Count);
        Assert.Empty((await app.HistoryAsync(id, author, second)).Revisions);
        Assert.Empty((await app.HistoryAsync(id, author)).Revisions);
        Assert.Null(await app.SendAsync(new ReadHistory(await app.AskAsync(author), first), author));
    }

    [Fact]
    public async Task A_post_edited_before_versions_were_kept_keeps_what_stood_there_and_who_had_written_it()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        await app.EditAsync(id, coordinator, "Par la coordination.");
        await app.ReadAsync(db => db.PostRevisions.Where(revision => revision.QuestionId == id).ExecuteDeleteAsync());

        await app.EditAsync(id, author, "Par son auteur.");

        var history = await app.HistoryAsync(id, author);
        Assert.Equal([(2, "Camille Durand"), (1, "Nadège Fournel")], history.Revisions.Select(revision => (revision.Number, revision.EditorName!)));
        Assert.Contains("Par la coordination.", (await app.HistoryAsync(id, author, version: 1)).Compared!.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_seen_has_no_history()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        await app.EditAsync(id, author, "Précisé.");
        await app.SendAsync(new DeleteQuestion(id), author);

        Assert.Null(await app.SendAsync(new ReadHistory(id), author));
        Assert.Null(await app.SendAsync(new ReadHistory(999_999), author));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RestoreRevision(id, null, 0, 1), author));
    }

    [Fact]
    public async Task The_author_of_a_question_without_name_edits_without_name_and_a_coordinator_with_theirs()
    {
        var (author, coordinator) = (await app.AddMemberAsync(firstName: "Zébulon", lastName: "Quintefeuille"), await app.AddCoordinatorAsync());
        var id = await app.SendAsync(await app.AQuestionAsync() with { WithoutName = true }, author);
        await app.EditAsync(id, author, "Précisé.");
        await app.EditAsync(id, coordinator, "Précisé, relu.");

        Assert.Equal(
            ["Nadège Fournel", Byline.Nameless, Byline.Nameless],
            (await app.HistoryAsync(id, coordinator)).Revisions.Select(revision => revision.EditorName));
        Assert.Equal(Byline.NamelessMe, (await app.HistoryAsync(id, author)).Revisions[^1].EditorName);
    }

    [Fact]
    public async Task Versions_are_listed_a_page_at_a_time()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        for (var number = 1; number <= 25; number++)
        {
            await app.EditAsync(id, author, $"Version {number}.");
            app.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        var first = await app.HistoryAsync(id, author);
        Assert.Equal(Enumerable.Range(6, 20).Reverse(), first.Revisions.Select(revision => revision.Number));
        Assert.Equal(6, first.Next);

        var second = await app.HistoryAsync(id, author, before: first.Next);
        Assert.Equal(Enumerable.Range(0, 6).Reverse(), second.Revisions.Select(revision => revision.Number));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Personal_data_that_an_edit_took_away_is_masked_in_what_it_replaced()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        await app.ReadAsync(db => db.Questions.Where(question => question.Id == id).ExecuteUpdateAsync(
            question => question.SetProperty(q => q.Body.Markdown, "Rappeler madame au 06 12 34 56 78.")));
        await app.EditAsync(id, author, "Rappeler madame.");

        Assert.DoesNotContain("12 34", (await app.HistoryAsync(id, author)).Compared!.Html, StringComparison.Ordinal);
        Assert.Contains("[numéro de téléphone masqué]", (await app.HistoryAsync(id, author, version: 0)).Compared!.Html, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RestoreRevision(id, null, 0, Seen: 1), author));
    }

    [Fact]
    public async Task A_former_text_taken_back_is_one_more_version()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        await app.EditAsync(id, author, "Moins bien.");

        await app.SendAsync(new RestoreRevision(id, null, 0, Seen: 1), coordinator);
        await app.SendAsync(new RestoreRevision(id, null, 0, Seen: 1), coordinator);

        Assert.Equal("Elle l’a reçu la semaine dernière.", (await app.FindQuestionAsync(id)).Body.Markdown);
        var history = await app.HistoryAsync(id, author);
        Assert.Equal([(2, 0), (1, null), (0, null)], history.Revisions.Select(revision => (revision.Number, revision.RestoredNumber)));
        Assert.Single(await app.ReadAsync(db => db.Journal.Where(entry => entry.Kind == nameof(RevisionRestored) && entry.ActorId == coordinator.Id).ToListAsync()));
    }

    [Fact]
    public async Task Ten_clicks_at_once_restore_once()
    {
        var author = await app.AddMemberAsync();
        var answer = await app.AnswerAsync(await app.AskAsync(author), author);
        await app.EditAnswerAsync(answer, author, "Moins bien.");
        var id = (await app.FindAnswerAsync(answer)).QuestionId;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(new RestoreRevision(id, answer, 0, Seen: 1), author))));

        Assert.Equal(3, (await app.HistoryAsync(id, author, answer)).Revisions.Count);
    }

    [Fact]
    public async Task Neither_another_member_nor_whoever_has_not_seen_the_text_of_today_restores()
    {
        var (author, other) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.EditAsync(id, author, "Un.");
        await app.EditAsync(id, author, "Deux.");

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RestoreRevision(id, null, 0, Seen: 2), other));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RestoreRevision(id, null, 0, Seen: 1), author));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RestoreRevision(id, null, 17, Seen: 2), author));

        Assert.Equal("Deux.", (await app.FindQuestionAsync(id)).Body.Markdown);
    }
}
