using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Web.Features.Forum.Questions;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Questions;

public sealed class FreshStandingTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(QuestionState.Solved, false, Freshness.Verified, "Résolue")]
    [InlineData(QuestionState.Solved, true, Freshness.ToVerify, "Résolue, à revérifier")]
    [InlineData(QuestionState.Solved, false, Freshness.Outdated, "Résolue, solution périmée")]
    [InlineData(QuestionState.Answered, true, Freshness.ToVerify, "Répondue, réponse à revérifier")]
    [InlineData(QuestionState.Answered, false, Freshness.Outdated, "Répondue, sans solution")]
    public void Where_a_question_stands_tells_how_far_its_solution_holds(QuestionState state, bool isValidated, Freshness freshness, string words) =>
        Assert.Equal(words, Standing.Of(state, isValidated, Now, Now, freshness: freshness).Words);
}
