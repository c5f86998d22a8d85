using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Closing;
using Xunit;

namespace Communaute.UnitTests.Forum.Ageing;

public sealed class VerificationTests
{
    private static readonly DateTime Day = new(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc);

    private readonly Question _question = new(1, "Une question", FormattedText.Empty, Guid.NewGuid(), Day);
    private readonly Answer _answer;

    public VerificationTests() => _answer = _question.Answer(2, FormattedText.Empty, Guid.NewGuid(), Day);

    [Fact]
    public void The_latest_of_accepted_validated_and_confirmed_counts()
    {
        _question.Accept(_answer, 1, Day);
        _answer.Validate(7, Day.AddDays(3));
        var verification = Followed(6);

        Assert.Equal((Day.AddDays(3), Day.AddDays(3).AddMonths(6)), (verification.VerifiedAt, verification.DueAt));

        _answer.Unvalidate(7, Day.AddDays(4));
        verification.Follow(_answer, 6);
        Assert.Equal((Day, Day.AddMonths(6), Day.AddMonths(6)), (verification.VerifiedAt, verification.DueAt, verification.NextAt));
    }

    [Fact]
    public void Answers_to_some_kinds_never_age()
    {
        _question.Accept(_answer, 1, Day);

        Assert.Equal((Day, null, null), (Followed(null).VerifiedAt, Followed(null).DueAt, Followed(null).NextAt));
    }

    [Fact]
    public void Following_again_after_somebody_was_asked_asks_nobody_again()
    {
        _question.Accept(_answer, 1, Day);
        var verification = Followed(6);
        verification.AskAuthor(Day.AddMonths(6));
        verification.Follow(_answer, 6);
        Assert.Equal(Day.AddMonths(6) + Verification.PatienceWithAuthor, verification.NextAt);

        verification.AskCoordinator(7, Day.AddMonths(7));
        verification.Follow(_answer, 6);
        Assert.Null(verification.NextAt);
        Assert.True(verification.IsDue(Day.AddMonths(8)));
    }

    [Fact]
    public void A_confirmation_begins_a_new_time_in_which_the_same_people_may_be_asked()
    {
        _question.Accept(_answer, 1, Day);
        var verification = Followed(6);
        verification.AskAuthor(Day.AddMonths(6));

        verification.Confirm(_answer, 2, Day.AddMonths(6).AddDays(1));

        Assert.Equal((null, Day.AddMonths(12).AddDays(1)), (verification.AuthorAskedAt, verification.NextAt));
    }

    [Fact]
    public void Doubts_count_from_the_second_and_go_when_they_are_taken_back()
    {
        _question.Accept(_answer, 1, Day);
        var verification = Followed(6);

        verification.CountDoubts(1, Day.AddDays(1));
        Assert.False(verification.IsDue(Day.AddDays(1)));
        verification.CountDoubts(2, Day.AddDays(2));
        Assert.True(verification.IsDue(Day.AddDays(2)));
        verification.CountDoubts(1, Day.AddDays(3));
        Assert.Equal(Day.AddMonths(6), verification.DueAt);
    }

    [Fact]
    public void What_nobody_vouches_for_cannot_be_confirmed() =>
        Assert.Throws<BusinessRuleException>(() => Followed(6).Confirm(_answer, 2, Day));

    [Theory]
    [InlineData(2026, 3, 27, 1, 30, 71)]
    [InlineData(2026, 10, 23, 9, 0, 73)]
    [InlineData(2026, 11, 23, 9, 0, 72)]
    public void Three_days_later_is_the_same_hour_in_Paris_whatever_the_season(int year, int month, int day, int hour, int minute, int hours)
    {
        var answered = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc);

        Assert.Equal(answered.AddHours(hours), new ClosingReminder(3, answered).NextAt);
    }

    private Verification Followed(int? months)
    {
        var verification = new Verification(_answer);
        verification.Follow(_answer, months);
        return verification;
    }
}
