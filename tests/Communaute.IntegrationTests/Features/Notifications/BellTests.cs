using Communaute.Forum.Following;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Reading;
using Communaute.Web.Features.Notifications.Bell;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Notifications;

public sealed class BellTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    [Fact]
    public async Task Ten_answers_to_one_question_are_one_line_that_opens_at_the_first_unread()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        var first = 0;

        for (var n = 0; n < 10; n++)
        {
            var answer = await app.AnswerAsync(id, await app.AddMemberAsync());
            first = n == 0 ? answer : first;
        }

        await app.ReadJournalAsync();
        var line = Assert.Single((await ListAsync(author)).Lines);

        Assert.Equal("10 nouvelles réponses", line.What);
        Assert.EndsWith($"#reponse-{first}", line.Address, StringComparison.Ordinal);
        Assert.Equal(TellingRule.MyQuestion, line.Rule);
        Assert.Equal(1, await app.SendAsync(new CountNotifications(), author));
    }

    [Fact]
    public async Task Reading_the_question_reads_what_was_told_of_it_but_not_what_came_after_the_page_was_drawn()
    {
        var (author, helper, late) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);
        await app.AnswerAsync(id, late);
        await app.ReadJournalAsync();

        await app.SendAsync(new RecordReading(id, answer), author);
        Assert.Equal([true, false], (await ListAsync(author)).Lines.Select(line => line.IsUnread));

        await app.SendAsync(new RecordReading(id, int.MaxValue), author);
        Assert.Equal(0, await app.SendAsync(new CountNotifications(), author));
    }

    [Fact]
    public async Task Being_named_speaks_before_the_rest_of_the_line()
    {
        var (author, helper, other) = (await app.AddMemberAsync(), await app.AddMemberAsync(firstName: "Linda", lastName: "Chavassieux"), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.AnswerAsync(id, helper, $"[@Vous](membre:{author.Id}) l’avez déjà vu.");
        await app.AnswerAsync(id, other);
        await app.ReadJournalAsync();

        var line = Assert.Single((await ListAsync(author)).Lines);
        Assert.Equal("Linda Chavassieux vous a nommé·e, et 1 autre nouvelle", line.What);
    }

    [Fact]
    public async Task Whoever_asked_without_a_name_bears_none_in_what_they_do_there()
    {
        var (author, helper) = (await app.AddMemberAsync(firstName: "Secrète", lastName: "Personne"), await app.AddMemberAsync());
        var id = await app.SendAsync(await app.AQuestionAsync() with { WithoutName = true }, author);
        await app.AnswerAsync(id, helper);
        await app.CommentAsync(id, author);
        await app.ReadJournalAsync();

        var line = Assert.Single((await ListAsync(helper)).Lines);
        Assert.Null(line.Actor);
        Assert.Equal("L’auteur de la question a commenté", line.What);
    }

    [Fact]
    public async Task What_is_deleted_and_what_a_former_coordinator_was_told_disappear_at_once()
    {
        var (author, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);
        await app.ReadJournalAsync();
        await app.ChangeAsync(db =>
        {
            db.Notifications.Add(new Notification(coordinator.Id, $"waiting:{id}", "CoordinatorsReached", TellingRule.Role, 1, null, app.Now) { QuestionId = id });
            return Task.CompletedTask;
        });
        Assert.Equal(1, await app.SendAsync(new CountNotifications(), coordinator));

        await app.SendAsync(new DeleteAnswer(answer), helper);
        Assert.Equal(0, await app.SendAsync(new CountNotifications(), author));
        Assert.Empty((await ListAsync(author)).Lines);

        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == coordinator.Id)).Appoint(Role.Advisor, author.Id, app.Now));
        app.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(0, await app.SendAsync(new CountNotifications(), await app.ReadAsync(db => db.Members.SingleAsync(member => member.Id == coordinator.Id))));
    }

    [Fact]
    public async Task All_read_leaves_what_came_after_the_list_was_drawn()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        await app.AnswerAsync(await app.AskAsync(author), helper);
        await app.ReadJournalAsync();
        var seen = (await ListAsync(author)).Lines[0].Last;
        await app.AnswerAsync(await app.AskAsync(author, "Une autre question qui attend"), helper);
        await app.ReadJournalAsync();

        await app.SendAsync(new ReadNotifications(seen), author);

        Assert.Equal([true, false], (await ListAsync(author)).Lines.Select(line => line.IsUnread));
    }

    [Fact]
    public async Task The_list_is_paged_by_key_and_shows_each_line_once()
    {
        var reader = await app.AddMemberAsync();
        var theme = await app.AddThemeAsync();
        await app.SendAsync(new FollowSubject(FollowKind.Theme, theme, FollowLevel.NewQuestions), reader);

        foreach (var author in new[] { await app.AddMemberAsync(), await app.AddMemberAsync() })
        {
            for (var n = 0; n < 12; n++)
            {
                await app.SendAsync(await app.AQuestionAsync($"Une question parmi d’autres, la {n}e") with { ThemeIds = [theme] }, author);
            }
        }

        await app.ReadJournalAsync();
        var first = await ListAsync(reader);
        var second = await app.SendAsync(new ListNotifications(first.Next), reader);

        Assert.Equal(24, first.Lines.Concat(second.Lines).Select(line => line.QuestionId).Distinct().Count());
        Assert.Equal(24, first.Lines.Count + second.Lines.Count);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Less_of_this_undoes_the_very_reason_why_one_was_told()
    {
        var (author, helper, reader) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        var theme = await app.AThemeAsync();
        await app.SendAsync(new FollowSubject(FollowKind.Theme, theme, FollowLevel.All), reader);
        var id = await app.AskAsync(author);
        await app.ReadJournalAsync();
        await app.AnswerAsync(id, helper);
        await app.ReadJournalAsync();

        var answered = await app.ReadAsync(db => db.Notifications.OrderByDescending(told => told.Id).FirstAsync(told => told.MemberId == reader.Id));
        Assert.Equal("De cette thématique, vous ne recevrez plus que les nouvelles questions.", await app.SendAsync(new TellMeLess(answered.Id), reader));
        Assert.Equal(FollowLevel.NewQuestions, await LevelAsync(reader, theme));

        var asked = await app.ReadAsync(db => db.Notifications.OrderBy(told => told.Id).FirstAsync(told => told.MemberId == reader.Id));
        await app.SendAsync(new TellMeLess(asked.Id), reader);
        Assert.Equal(FollowLevel.Nothing, await LevelAsync(reader, theme));

        var mine = await app.ReadAsync(db => db.Notifications.SingleAsync(told => told.MemberId == author.Id));
        Assert.Equal("Vous ne serez plus prévenu·e de cette question.", await app.SendAsync(new TellMeLess(mine.Id), author));
        await app.AnswerAsync(id, reader);
        await app.ReadJournalAsync();
        Assert.Equal(1, await app.ReadAsync(db => db.Notifications.CountAsync(told => told.MemberId == author.Id)));
    }

    [Fact]
    public async Task Nobody_acts_on_what_another_was_told()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        await app.AnswerAsync(await app.AskAsync(author), helper);
        await app.ReadJournalAsync();
        var told = await app.ReadAsync(db => db.Notifications.SingleAsync(told => told.MemberId == author.Id));

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new TellMeLess(told.Id), helper));
        await app.SendAsync(new ReadNotifications(int.MaxValue), helper);
        Assert.Equal(1, await app.SendAsync(new CountNotifications(), author));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListNotifications(), sender: null));
    }

    private Task<NotificationList> ListAsync(Member member) => app.SendAsync(new ListNotifications(), member);

    private Task<FollowLevel> LevelAsync(Member member, int theme) =>
        app.ReadAsync(db => db.ThemeFollows.Where(follow => follow.MemberId == member.Id && follow.ThemeId == theme).Select(follow => follow.Level).SingleAsync());
}
