using Communaute.Persistence;
using Communaute.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>What a member writes, each with its own limit.</summary>
public enum Written
{
    Question,
    Answer,
    Comment,
    Report,
}

/// <summary>
/// How much one member may write in any twenty-four hours: far more than anybody needs, so that a script or a quarrel stops.
/// The same for all, for ever: nothing is earned and nothing is lost.
/// </summary>
internal static class WritingLimits
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public static int Of(Written what) => what switch
    {
        Written.Question or Written.Report => 20,
        _ => 100,
    };

    public static DateTime Since(DateTime now) => now - Day;

    public static async Task RefuseBeyondLimitAsync(this CommunauteDb db, Written what, int memberId, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.LimitReachedAsync(what, memberId, now, cancellationToken) is { } words)
        {
            throw new BusinessRuleException(words);
        }
    }

    /// <summary>What to tell whoever reached the limit; nothing to anybody else.</summary>
    public static async Task<string?> LimitReachedAsync(this CommunauteDb db, Written what, int memberId, DateTime now, CancellationToken cancellationToken)
    {
        var times = await Times(db, what, memberId, Since(now)).OrderByDescending(at => at).Take(Of(what)).ToListAsync(cancellationToken);
        return times.Count == 0 ? null : Words(what, times.Count, times[^1], now);
    }

    /// <param name="oldest">The first of them: a day after it, there is room again.</param>
    public static string? Words(Written what, int count, DateTime? oldest, DateTime now) =>
        count < Of(what) || oldest is null ? null : $"{Did(what)} en vingt-quatre heures\u00a0; vous pourrez {Again(what)} {FrenchTime.Soon(oldest.Value + Day, now)}.";

    private static IQueryable<DateTime> Times(CommunauteDb db, Written what, int memberId, DateTime since) => what switch
    {
        Written.Question => db.Questions.Where(question => question.AuthorId == memberId && question.AskedAt > since).Select(question => question.AskedAt),
        Written.Answer => db.Answers.Where(answer => answer.AuthorId == memberId && answer.AnsweredAt > since).Select(answer => answer.AnsweredAt),
        Written.Comment => db.Comments.Where(comment => comment.AuthorId == memberId && comment.CommentedAt > since).Select(comment => comment.CommentedAt),
        _ => db.Reports.Where(report => report.ReporterId == memberId && report.At > since).Select(report => report.At),
    };

    private static string Did(Written what) => what switch
    {
        Written.Question => $"Vous avez posé {Of(what)}\u00a0questions",
        Written.Answer => $"Vous avez donné {Of(what)}\u00a0réponses",
        Written.Comment => $"Vous avez écrit {Of(what)}\u00a0commentaires",
        _ => $"Vous avez fait {Of(what)}\u00a0signalements",
    };

    private static string Again(Written what) => what switch
    {
        Written.Question => "en poser une autre",
        Written.Answer => "en donner une autre",
        Written.Comment => "en écrire un autre",
        _ => "en faire un autre",
    };
}
