using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Persistence;

/// <summary>A whole community that writes in the same seconds: everyone waits a little, nobody is refused, everything is counted.</summary>
public sealed class ConcurrentWritersTests(CommunauteApp app)
{
    private const int Writers = 16;
    private const int Rounds = 6;

    [Fact]
    public async Task Sixteen_members_who_ask_answer_and_vote_at_once_are_all_served_and_counted_exactly()
    {
        var members = new List<Member>();
        for (var writer = 0; writer < Writers; writer++)
        {
            members.Add(await app.AddMemberAsync());
        }

        var author = await app.AddMemberAsync();
        var (common, answered) = (await app.AskAsync(author, "La question que tout le monde lit"), await app.AskAsync(author));
        var answer = await app.AnswerAsync(answered, author);

        await Task.WhenAll(members.Select(member => Task.Run(() => TakePartAsync(member, common, answer))));

        var ids = members.Select(member => member.Id).ToList();
        var question = await app.FindQuestionAsync(common);
        Assert.Equal((Writers * Rounds, Writers), (question.AnswerCount, question.Score));
        Assert.Equal(Writers * Rounds, await app.ReadAsync(db => db.Answers.CountAsync(given => given.QuestionId == common)));
        Assert.Equal(Writers, (await app.FindAnswerAsync(answer)).Score);
        Assert.Equal(Writers * Rounds, await app.ReadAsync(db => db.Questions.CountAsync(asked => ids.Contains(asked.AuthorId) && asked.AnswerCount == 1)));
    }

    private async Task TakePartAsync(Member member, int common, int answer)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var own = await app.AskAsync(member, $"Ma question {round}");
            await app.AnswerAsync(own, member, "J’ai trouvé depuis.");
            await app.AnswerAsync(common, member, $"Ma réponse {round}");
            await app.SendAsync(new VoteForQuestion(common, round % 2 == 0), member);
            await app.SendAsync(new VoteForAnswer(answer, round % 2 == 0), member);
        }

        await app.SendAsync(new VoteForQuestion(common, true), member);
        await app.SendAsync(new VoteForAnswer(answer, true), member);
    }
}
