using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Mentions;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Mentions;

public sealed class MentionTests(CommunauteApp app)
{
    [Fact]
    public async Task A_member_named_in_an_answer_a_question_or_a_comment_is_noted_once_for_each()
    {
        var (author, named) = (await app.AddMemberAsync(), await app.AddMemberAsync(firstName: "Linda", lastName: "Chavassieux"));
        var question = await app.SendAsync(await app.AQuestionAsync() with { Body = $"{Name(named)} saurait, {Name(named)} !" }, author);
        var answer = await app.AnswerAsync(question, author, $"Voir avec {Name(named)}.");
        var comment = await app.CommentAsync(question, author, answer, $"Merci {Name(named)}.");

        await app.ReadJournalAsync();

        Assert.Equal(
            [(PostKind.Question, question), (PostKind.Answer, answer), (PostKind.Comment, comment)],
            (await OfAsync(question)).Select(mention => (mention.PostKind, mention.PostId)));
        Assert.Equal(3, await EventsAsync(named, question));
    }

    [Fact]
    public async Task An_edit_tells_nobody_twice_and_tells_whoever_it_adds()
    {
        var (author, first, second) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        var question = await app.AskAsync(author);
        var answer = await app.AnswerAsync(question, author, $"Voir {Name(first)}.");
        await app.ReadJournalAsync();

        var edit = (await app.SendAsync(new StartAnswerEdit(answer), author))!;
        await app.SendAsync(edit with { Body = $"Voir {Name(first)} et {Name(second)}." }, author);
        await app.ReadJournalAsync();

        Assert.Equal([first.Id, second.Id], (await OfAsync(question)).Select(mention => mention.MemberId));
        Assert.Equal(1, await EventsAsync(first, question));
    }

    [Fact]
    public async Task Neither_oneself_nor_someone_who_left_nor_nobody_is_noted()
    {
        var (author, gone) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == gone.Id)).Depart(author.Id, app.Now));
        var question = await app.AskAsync(author);
        await app.AnswerAsync(question, author, $"{Name(author)} {Name(gone)} [@Personne](membre:999999999) [@Faux](membre:99999999999)");

        await app.ReadJournalAsync();

        Assert.Empty(await OfAsync(question));
    }

    [Fact]
    public async Task A_coordinator_who_corrects_a_text_does_not_tell_its_author()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var question = await app.AskAsync(author);
        var answer = await app.AnswerAsync(question, author, $"Signé {Name(author)}");
        var edit = (await app.SendAsync(new StartAnswerEdit(answer), coordinator))!;
        await app.SendAsync(edit with { Body = $"Signé {Name(author)}." }, coordinator);

        await app.ReadJournalAsync();

        Assert.Empty(await OfAsync(question));
    }

    [Fact]
    public async Task A_text_that_calls_everybody_reaches_ten_people()
    {
        var author = await app.AddMemberAsync();
        var crowd = new List<Member>();

        for (var i = 0; i < 12; i++)
        {
            crowd.Add(await app.AddMemberAsync());
        }

        var question = await app.AskAsync(author);
        await app.AnswerAsync(question, author, string.Join(' ', crowd.Select(Name)));
        await app.ReadJournalAsync();

        Assert.Equal(crowd.Take(Mention.MaxPerText).Select(member => member.Id), (await OfAsync(question)).Select(mention => mention.MemberId));
    }

    [Fact]
    public async Task A_replay_tells_nobody_again()
    {
        var (author, named) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var question = await app.AskAsync(author);
        await app.AnswerAsync(question, author, $"Voir {Name(named)}.");
        await app.ReadJournalAsync();

        await app.Services.GetRequiredService<JournalReader>().ReplayAsync(new MentionConsumer(), TestContext.Current.CancellationToken);

        Assert.Single(await OfAsync(question));
        Assert.Equal(1, await EventsAsync(named, question));
    }

    private static string Name(Member member) => $"[@{member.DisplayName}](membre:{member.Id})";

    private Task<List<Mention>> OfAsync(int question) =>
        app.ReadAsync(db => db.Mentions.Where(mention => mention.QuestionId == question).OrderBy(mention => mention.Id).ToListAsync());

    private async Task<int> EventsAsync(Member named, int question)
    {
        var entries = await app.ReadAsync(db => db.Journal.Where(entry => entry.Kind == nameof(MemberMentioned)).ToListAsync());
        return entries.Select(entry => entry.Read<MemberMentioned>()).Count(told => told.MemberId == named.Id && told.QuestionId == question);
    }
}
