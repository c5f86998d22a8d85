using Communaute.Forum;
using Xunit;

namespace Communaute.UnitTests.Forum;

public sealed class QuestionAnonymityTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_question_is_named_unless_it_was_asked_without()
    {
        Assert.Null(Asked(withoutName: false).AnonymousSince);
        Assert.Equal(Now, Asked(withoutName: true).AnonymousSince);
    }

    [Fact]
    public void The_author_alone_shows_their_name_and_once()
    {
        var question = Asked(withoutName: true);

        Assert.Throws<BusinessRuleException>(() => question.ShowAuthor(8, Now));
        question.ShowAuthor(7, Now);

        Assert.Null(question.AnonymousSince);
        Assert.Throws<BusinessRuleException>(() => question.ShowAuthor(7, Now));
    }

    [Fact]
    public void Lifting_keeps_who_when_and_why_and_leaves_it_anonymous()
    {
        var question = Asked(withoutName: true);

        question.LiftAnonymity(9, "  Un danger.  ", Now.AddDays(1));

        Assert.Equal((9, Now.AddDays(1), "Un danger.", Now), (question.LiftedById, question.LiftedAt, question.LiftReason, question.AnonymousSince));
        Assert.Throws<BusinessRuleException>(() => question.LiftAnonymity(10, "Autre", Now));
    }

    [Fact]
    public void Neither_a_named_question_nor_ones_own_is_lifted()
    {
        Assert.Throws<BusinessRuleException>(() => Asked(withoutName: false).LiftAnonymity(9, "Motif", Now));
        Assert.Throws<BusinessRuleException>(() => Asked(withoutName: true).LiftAnonymity(7, "Motif", Now));
    }

    private static Question Asked(bool withoutName) => new(7, "Une question", FormattedText.Empty, Guid.NewGuid(), Now, withoutName);
}
