using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Members;
using Communaute.Persistence;

namespace Communaute.Web.Features.Forum.Following;

/// <summary>A member who wants to be told of a question, and by which of their choices.</summary>
public sealed class Follower
{
    public int MemberId { get; init; }

    public FollowLevel Level { get; init; }

    public FollowKind Through { get; init; }
}

public static class Followers
{
    /// <summary>What any member may see, whoever they are: nobody is told of the rest.</summary>
    private static readonly Viewer Anybody = new(0, Role.Advisor);

    /// <summary>More than the levels there are: what was chosen of a question, times it, outweighs any choice of its tags.</summary>
    private const int Rank = 10;

    /// <summary>
    /// Whom to tell of a question. What one chose for it decides; else the most that one chose for one of its tags; else for one of
    /// its themes. "Rien" anywhere on that way is an answer, and silences what comes after.
    /// </summary>
    /// <param name="atLeast">A question that is asked concerns whoever follows new questions; what happens to it later, whoever follows all.</param>
    /// <param name="at">When it happened: whoever follows since then is not told of the past.</param>
    public static IQueryable<Follower> FollowersOf(this CommunauteDb db, int questionId, FollowLevel atLeast, DateTime at) =>
        from chosen in ChoicesOn(db, questionId, at)
        group chosen.Weight by chosen.MemberId into theirs
        select new { MemberId = theirs.Key, Weight = theirs.Max() } into best
        join member in db.Members on best.MemberId equals member.Id
        where member.DepartedAt == null && best.Weight % Rank >= (int)atLeast
            && db.Questions.VisibleTo(Anybody).Any(question => question.Id == questionId)
        select new Follower { MemberId = best.MemberId, Level = (FollowLevel)(best.Weight % Rank), Through = (FollowKind)(best.Weight / Rank) };

    private static IQueryable<Choice> ChoicesOn(CommunauteDb db, int questionId, DateTime at)
    {
        var itself = db.QuestionFollows.Where(follow => follow.QuestionId == questionId && follow.ChosenAt <= at)
            .Select(follow => new Choice { MemberId = follow.MemberId, Weight = Rank * (int)FollowKind.Question + (int)follow.Level });
        var tags =
            from link in db.QuestionTags
            join follow in db.TagFollows on link.TagId equals follow.TagId
            where link.QuestionId == questionId && follow.ChosenAt <= at
            select new Choice { MemberId = follow.MemberId, Weight = Rank * (int)FollowKind.Tag + (int)follow.Level };
        var themes =
            from link in db.QuestionThemes
            join follow in db.ThemeFollows on link.ThemeId equals follow.ThemeId
            where link.QuestionId == questionId && follow.ChosenAt <= at
            select new Choice { MemberId = follow.MemberId, Weight = Rank * (int)FollowKind.Theme + (int)follow.Level };

        return itself.Concat(tags).Concat(themes);
    }

    private sealed class Choice
    {
        public int MemberId { get; init; }

        public int Weight { get; init; }
    }
}
