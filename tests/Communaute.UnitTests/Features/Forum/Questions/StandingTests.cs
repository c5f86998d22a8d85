using Communaute.Forum;
using Communaute.Web.Features.Forum.Questions;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Questions;

public sealed class StandingTests
{
    private static readonly DateTime Asked = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(QuestionState.Unanswered, false, "Attend depuis 2\u00a0h", "wait")]
    [InlineData(QuestionState.Answered, false, "Répondue, sans solution", "info")]
    [InlineData(QuestionState.Answered, true, "Répondue, réponse validée", "info")]
    [InlineData(QuestionState.Solved, false, "Résolue", "ok")]
    [InlineData(QuestionState.Solved, true, "Résolue, réponse validée", "ok")]
    public void A_question_says_in_words_where_it_stands(QuestionState state, bool isValidated, string words, string tone)
    {
        var standing = Standing.Of(state, isValidated, Asked, Asked.AddHours(2));

        Assert.Equal((words, tone), (standing.Words, standing.Tone));
    }

    [Theory]
    [InlineData(QuestionState.SetAside, Aside.Closed, "Fermée, sans réponse")]
    [InlineData(QuestionState.SetAside, Aside.Locked, "Verrouillée, sans réponse")]
    [InlineData(QuestionState.SetAside, Aside.Duplicate, "Doublon")]
    [InlineData(QuestionState.Solved, Aside.Duplicate, "Doublon")]
    [InlineData(QuestionState.Solved, Aside.Closed, "Résolue, fermée")]
    [InlineData(QuestionState.Answered, Aside.Locked, "Répondue, sans solution, verrouillée")]
    public void One_that_takes_no_more_answers_says_why(QuestionState state, Aside aside, string words) =>
        Assert.Equal(words, Standing.Of(state, isValidated: false, Asked, Asked.AddHours(2), aside).Words);

    [Theory]
    [InlineData(0, "0 réponse")]
    [InlineData(1, "1 réponse")]
    [InlineData(2, "2 réponses")]
    public void Answers_agree_with_their_number(int count, string words) => Assert.Equal(words, Standing.Answers(count));
}
