using Communaute.Forum.Following;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Reading;

public sealed class UnreadTests(CommunauteApp app)
{
    private const int AnswersPerPage = 200;

    [Fact]
    public async Task Answers_since_my_last_reading_are_new_and_the_row_opens_at_the_first_until_i_read_on_any_device()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var (id, tag) = await AskAsync(author);
        var read = await app.AnswerAsync(id, helper);
        await app.SendAsync(new RecordReading(id, read), author);
        Assert.Equal(UnreadView.None, (await RowAsync(tag, author)).Unread);

        var first = await app.AnswerAsync(id, helper, "La première que je n’ai pas lue.");
        var last = await app.AnswerAsync(id, await app.AddMemberAsync(), "La seconde.");
        await app.AnswerAsync(id, author, "La mienne ne compte pas.");

        var row = await RowAsync(tag, author);
        Assert.Equal(("2 nouvelles réponses", (int?)first), (row.Unread.Words, row.Unread.First));
        Assert.EndsWith($"#reponse-{first}", row.Address, StringComparison.Ordinal);
        Assert.Contains(id, await UnreadIdsAsync(author));

        await app.SendAsync(new RecordReading(id, last), author);
        Assert.Equal(UnreadView.None, (await RowAsync(tag, author)).Unread);
        Assert.DoesNotContain(id, await UnreadIdsAsync(author));
    }

    [Fact]
    public async Task A_device_that_shows_an_older_page_takes_nothing_back_and_twenty_at_once_are_one_reading()
    {
        var reader = await app.AddMemberAsync();
        var (id, tag) = await AskAsync(await app.AddMemberAsync());
        var answer = await app.AnswerAsync(id, await app.AddMemberAsync());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => app.SendAsync(new RecordReading(id, number == 7 ? answer : 0), reader))));

        Assert.Equal(UnreadView.None, (await RowAsync(tag, reader)).Unread);
        Assert.Equal(answer, (await app.ReadAsync(db => db.QuestionReadings.SingleAsync(reading => reading.MemberId == reader.Id))).LastAnswerId);
    }

    [Theory]
    [InlineData(false, false, null, 0)]
    [InlineData(true, false, null, 1)]
    [InlineData(false, true, null, 1)]
    [InlineData(true, true, false, 0)]
    [InlineData(false, true, true, 1)]
    public async Task Only_what_i_follow_or_have_read_is_unread_and_not_what_i_chose_to_leave(bool isRead, bool isFollowed, bool? chosenAfter, int expected)
    {
        var reader = await app.AddMemberAsync();
        var (id, tag) = await AskAsync(await app.AddMemberAsync());
        if (isRead)
        {
            await app.SendAsync(new RecordReading(id, 0), reader);
        }

        if (isFollowed)
        {
            await app.SendAsync(new FollowQuestion(id, On: true), reader);
        }

        if (chosenAfter is { } on)
        {
            await app.SendAsync(new FollowQuestion(id, on), reader);
        }

        await app.AnswerAsync(id, await app.AddMemberAsync());

        Assert.Equal(expected, (await RowAsync(tag, reader)).Unread.Count);
        Assert.Equal(expected == 1, (await UnreadIdsAsync(reader)).Contains(id));
    }

    [Fact]
    public async Task A_deleted_answer_is_not_new_and_a_question_one_may_not_see_is_not_noted()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var (id, tag) = await AskAsync(author);
        await app.SendAsync(new DeleteAnswer(await app.AnswerAsync(id, helper)), helper);
        Assert.Equal(UnreadView.None, (await RowAsync(tag, author)).Unread);

        await app.SendAsync(new DeleteQuestion(id), author);
        await app.SendAsync(new RecordReading(id, 0), helper);
        await app.SendAsync(new RecordReading(999_999, 0), helper);
        Assert.Empty(await app.ReadAsync(db => db.QuestionReadings.Where(reading => reading.MemberId == helper.Id).ToListAsync()));
    }

    [Fact]
    public async Task The_list_of_what_i_have_not_read_pages_by_key_and_combines_with_the_other_filters()
    {
        var (reader, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var asked = new List<int>();

        for (var number = 0; number < ListQuestions.PageSize + 2; number++)
        {
            var (id, _) = await AskAsync(await app.AddMemberAsync());
            await app.SendAsync(new RecordReading(id, 0), reader);
            await app.AnswerAsync(id, helper);
            asked.Add(id);
        }

        var all = new ListQuestions { OnlyUnread = true };
        var first = await app.SendAsync(all, reader);
        await app.SendAsync(new RecordReading(asked[^1], int.MaxValue), reader);
        var second = await app.SendAsync(all with { After = first.Next }, reader);

        Assert.Equal(asked.AsEnumerable().Reverse(), first.Rows.Concat(second.Rows).Select(row => row.Id));
        Assert.Empty((await app.SendAsync(all with { Tab = QuestionTab.Unanswered }, reader)).Rows);
        Assert.Empty((await app.SendAsync(all with { Tag = "jamais vue" }, reader)).Rows);
        Assert.NotEmpty((await app.SendAsync(all with { ThemeId = await app.AThemeAsync() }, reader)).Rows);
    }

    [Fact]
    public async Task Fetching_a_page_is_not_reading_it()
    {
        var reader = await app.AddMemberAsync();
        var (id, tag) = await AskAsync(await app.AddMemberAsync());
        await app.SendAsync(new FollowQuestion(id, On: true), reader);
        await app.AnswerAsync(id, await app.AddMemberAsync());

        await app.ReadPageAsync((await RowAsync(tag, reader)).Address.Split('#')[0].Insert(0, "/"), reader);

        Assert.Equal(1, (await RowAsync(tag, reader)).Unread.Count);
    }

    [Fact]
    public async Task Past_the_first_page_of_answers_the_link_opens_the_page_that_begins_with_it()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var (id, tag) = await AskAsync(author);
        await app.ChangeAsync(async db =>
        {
            var question = await db.Questions.SingleAsync(asked => asked.Id == id);
            db.Answers.AddRange(Enumerable.Range(0, AnswersPerPage + 2).Select(_ => question.Answer(helper.Id, FormattedText.Empty, Guid.NewGuid(), app.Now)));
        });
        var answers = await app.ReadAsync(db => db.Answers.Where(answer => answer.QuestionId == id).Select(answer => answer.Id).Order().ToListAsync());
        await app.SendAsync(new RecordReading(id, answers[^2]), author);

        var row = await RowAsync(tag, author);
        Assert.EndsWith($"?depuis={answers[^1]}#reponse-{answers[^1]}", row.Address, StringComparison.Ordinal);

        await app.ReadPageAsync("/questions", author);
        var commands = await app.CountSqlAsync(async () => Assert.Contains($"id=\"reponse-{answers[^1]}\"", await app.ReadPageAsync("/" + row.Address.Split('#')[0], author), StringComparison.Ordinal));
        Assert.True(commands.Count <= 6, string.Join("\n---\n", commands));
    }

    private async Task<(int Id, string Tag)> AskAsync(Member author)
    {
        var tag = $"lu{Guid.NewGuid():N}"[..14];
        return (await app.AskAsync(author, "Une question à suivre", tag), tag);
    }

    private async Task<QuestionLine> RowAsync(string tag, Member reader) => Assert.Single((await app.SendAsync(new ListQuestions(Tag: tag), reader)).Rows);

    private async Task<IEnumerable<int>> UnreadIdsAsync(Member reader) =>
        (await app.SendAsync(new ListQuestions { OnlyUnread = true }, reader)).Rows.Select(question => question.Id);
}

/// <summary>Two months pass: in a community of its own, whose clock nobody else watches.</summary>
public sealed class OldReadingsTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    [Fact]
    public async Task After_sixty_days_a_reading_is_forgotten_and_what_is_left_to_read_came_after_it()
    {
        var (author, helper, passer) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var old = await app.AnswerAsync(id, helper);
        await app.SendAsync(new RecordReading(id, old), author);
        await app.SendAsync(new RecordReading(id, old), passer);
        Assert.False(await ForgetAsync());

        app.Clock.Advance(QuestionReading.KeptFor - TimeSpan.FromDays(1));
        var missed = await app.AnswerAsync(id, helper, "Deux mois plus tard.");
        Assert.Equal(new UnreadView(1, missed), await UnreadAsync(passer));

        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True(await ForgetAsync());
        Assert.False(await ForgetAsync());

        Assert.Empty(await app.ReadAsync(db => db.QuestionReadings.ToListAsync()));
        Assert.Equal(new UnreadView(1, missed), await UnreadAsync(author));
        Assert.Equal(UnreadView.None, await UnreadAsync(passer));

        app.Clock.Advance(QuestionReading.KeptFor);
        Assert.Equal(UnreadView.None, await UnreadAsync(author));
    }

    private Task<bool> ForgetAsync() => app.Services.GetRequiredService<OldReadings>().ForgetNextAsync(CancellationToken.None);

    private async Task<UnreadView> UnreadAsync(Member reader) => Assert.Single((await app.SendAsync(new ListQuestions(), reader)).Rows).Unread;
}
