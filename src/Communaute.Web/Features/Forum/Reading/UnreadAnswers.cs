using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Members;
using Communaute.Persistence;

namespace Communaute.Web.Features.Forum.Reading;

/// <summary>What is new in a question since this member last read it.</summary>
/// <param name="First">Where to go on reading.</param>
public sealed record UnreadView(int Count, int? First)
{
    public static readonly UnreadView None = new(0, null);

    [JsonIgnore]
    public string Words => Count == 1 ? "1 nouvelle réponse" : $"{Count} nouvelles réponses";
}

public static class UnreadAnswers
{
    /// <summary>
    /// The answers of others, not too old, that came after this member last read the question; all of them, when they follow it and
    /// never read it. What they neither follow nor read is not unread, nor what they chose not to follow.
    /// </summary>
    public static IQueryable<Answer> UnreadAnswersOf(this CommunauteDb db, Viewer viewer, DateTime now)
    {
        var since = now - QuestionReading.KeptFor;
        var readings = db.QuestionReadings.Where(reading => reading.MemberId == viewer.MemberId);
        var follows = db.QuestionFollows.Where(follow => follow.MemberId == viewer.MemberId);

        return db.Answers.VisibleTo(viewer)
            .Where(answer => answer.AnsweredAt > since && answer.AuthorId != viewer.MemberId)
            .Where(answer => readings.Any(reading => reading.QuestionId == answer.QuestionId)
                ? readings.Any(reading => reading.QuestionId == answer.QuestionId && reading.LastAnswerId < answer.Id)
                    && !follows.Any(follow => follow.QuestionId == answer.QuestionId && follow.Level == FollowLevel.Nothing)
                : follows.Any(follow => follow.QuestionId == answer.QuestionId && follow.Level == FollowLevel.All));
    }

    /// <summary>The questions that hold such answers: to be looked for among <see cref="ReadOrFollowedBy"/>.</summary>
    public static IQueryable<Question> UnreadBy(this IQueryable<Question> questions, CommunauteDb db, Viewer viewer, DateTime now)
    {
        var since = now - QuestionReading.KeptFor;
        var unread = db.UnreadAnswersOf(viewer, now);

        return questions.Where(question => question.AnswerCount > 0 && question.LastActivityAt > since
            && unread.Any(answer => answer.QuestionId == question.Id));
    }

    /// <summary>The numbers of the questions that may hold unread answers: they depend on what one person does, not on the size of the community.</summary>
    public static IQueryable<int> ReadOrFollowedBy(this CommunauteDb db, Viewer viewer) =>
        db.QuestionReadings.Where(reading => reading.MemberId == viewer.MemberId).Select(reading => reading.QuestionId)
            .Union(db.QuestionFollows.Where(follow => follow.MemberId == viewer.MemberId && follow.Level == FollowLevel.All).Select(follow => follow.QuestionId));
}
