using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>Who closed, locked or merged a question, and why. Few have been: the others cost no command.</summary>
internal static class ActsOnQuestion
{
    public static async Task<QuestionView> WithActsAsync(this CommunauteDb db, QuestionView question, Viewer viewer, CancellationToken cancellationToken)
    {
        var facts = question.Facts;

        if (facts is { Closed: null, Locked: null, Duplicate: null, HasMerged: false })
        {
            return question;
        }

        var known = await KnownAsync(db, question.Id, facts.Duplicate?.QuestionId, facts.Duplicate?.ResourceId, viewer, cancellationToken);

        var (closed, locked, marked) = (known.Latest(ActKind.Closed), known.Latest(ActKind.Locked), known.Latest(ActKind.MarkedDuplicate));

        return question with
        {
            Facts = facts with
            {
                Closed = facts.Closed is null ? null : facts.Closed with { By = closed?.By, Reason = closed?.Reason },
                Locked = facts.Locked is null ? null : facts.Locked with { By = locked?.By, Reason = locked?.Reason },
                Duplicate = facts.Duplicate is null ? null : facts.Duplicate with
                {
                    By = marked?.By, Reason = marked?.Reason, QuestionTitle = known.QuestionTitle, ResourceTitle = known.ResourceTitle,
                },
            },
            Merged = known.Merged,
        };
    }

    private sealed record KnownAct(ActKind Kind, string By, string Reason);

    private sealed record Known(List<KnownAct> Acts, string? QuestionTitle, string? ResourceTitle, List<MergedQuestion> Merged)
    {
        public KnownAct? Latest(ActKind kind) => Acts.LastOrDefault(act => act.Kind == kind);
    }

    private static Task<Known> KnownAsync(CommunauteDb db, int id, int? duplicateOf, int? answeredBy, Viewer viewer, CancellationToken cancellationToken) =>
        db.Questions.Where(question => question.Id == id).Select(question => new Known(
            (
                from act in db.ModerationActs
                join actor in db.Members on act.ActorId equals actor.Id
                where act.PostKind == PostKind.Question && act.PostId == question.Id
                    && (act.Kind == ActKind.Closed || act.Kind == ActKind.Locked || act.Kind == ActKind.MarkedDuplicate)
                orderby act.Id
                select new KnownAct(act.Kind, actor.DisplayName, act.Reason)).ToList(),
            db.Questions.VisibleTo(viewer).Where(other => other.Id == duplicateOf).Select(other => other.Title).FirstOrDefault(),
            db.Resources.VisibleTo(viewer).Where(other => other.Id == answeredBy).Select(other => other.Title).FirstOrDefault(),
            (
                from link in db.QuestionLinks
                join merged in db.Questions on link.QuestionId equals merged.Id
                join author in db.Members on merged.AuthorId equals author.Id
                where link.IsMerged && link.TargetQuestionId == question.Id
                orderby merged.Id
                select new MergedQuestion(merged.Id, merged.Title, merged.Body.Html, author.DisplayName, merged.AskedAt)).ToList()))
            .AsSingleQuery().SingleAsync(cancellationToken);
}
