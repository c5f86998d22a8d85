using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Editing;
using Communaute.Forum.Following;
using Communaute.Forum.Routing;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Features.Forum.Drawing;
using Communaute.Web.Features.Forum.Routing;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>What the page says of the question itself, in one command; what coordinators did to it is rarer: see <see cref="ActsOnQuestion"/>.</summary>
internal static class QuestionProjection
{
    /// <summary>What this member was asked and has to decide, or has decided.</summary>
    private static IQueryable<AnswerRequest> Requests(CommunauteDb db, Viewer viewer) => db.AnswerRequests.Where(asked =>
        asked.MemberId == viewer.MemberId && (asked.Outcome == null || asked.Outcome == RequestOutcome.Declined || asked.Outcome == RequestOutcome.Passed));

    public static Task<QuestionView?> FindViewAsync(
        this CommunauteDb db, ReadQuestion request, Viewer viewer, IQueryable<Signature> signatures, IQueryable<EditProposal> proposed, DateTime today, DateTime now, CancellationToken cancellationToken) => (
        from question in db.Questions.VisibleTo(viewer)
        join signature in signatures on question.AuthorId equals signature.MemberId
        join offered in db.QuestionKinds on question.KindId equals offered.Id into kinds
        from kind in kinds.DefaultIfEmpty()
        join asked in Requests(db, viewer) on question.Id equals asked.QuestionId into mine
        from asked in mine.DefaultIfEmpty()
        join duplicate in db.QuestionLinks.Where(link => !link.IsMerged) on question.Id equals duplicate.QuestionId into duplicates
        from duplicate in duplicates.DefaultIfEmpty()
        join known in db.ResourceOrigins on question.Id equals known.QuestionId into origins
        from origin in origins.DefaultIfEmpty()
        join resource in db.Resources.VisibleTo(viewer) on origin.ResourceId equals resource.Id into resources
        from drawn in resources.DefaultIfEmpty()
        where question.Id == request.QuestionId
        select new QuestionView(
            question.Id,
            question.Title,
            question.Body.Html,
            question.State,
            db.Answers.Any(answer => answer.QuestionId == question.Id && answer.ValidatedAt != null && answer.DeletedAt == null),
            question.Score,
            db.QuestionVotes.Any(vote => vote.QuestionId == question.Id && vote.MemberId == viewer.MemberId),
            question.AuthorId == viewer.MemberId,
            question.AskedAt,
            question.EditedAt,
            question.AnswerCount,
            signature.Byline)
        {
            IsAnonymous = question.AnonymousSince != null,
            Lift = question.AnonymousSince == null || question.LiftedAt == null ? null : new LiftView(
                question.LiftedAt!.Value,
                viewer.Coordinates || question.AuthorId == viewer.MemberId
                    ? db.Members.Where(member => member.Id == question.LiftedById).Select(member => member.DisplayName).FirstOrDefault()
                    : null,
                viewer.Coordinates || question.AuthorId == viewer.MemberId ? question.LiftReason : null),
            Kind = kind == null ? null : new QuestionKindView(kind.Id, kind.Label),
            Urgency = question.Urgency,
            Proposals = viewer.Coordinates || question.AuthorId == viewer.MemberId
                ? db.EditProposals.Count(proposal => proposal.QuestionId == question.Id && proposal.AnswerId == null && proposal.ClosedAt == null)
                : 0,
            MyProposal = proposed.Where(proposal => proposal.QuestionId == question.Id && proposal.AnswerId == null)
                .OrderByDescending(proposal => proposal.Id).Select(proposal => (ProposalState?)proposal.State).FirstOrDefault(),
            IsFollowed = db.QuestionFollows.Any(follow => follow.QuestionId == question.Id && follow.MemberId == viewer.MemberId && follow.Level == FollowLevel.All),
            Aside = question.Aside,
            IsQuietlySolved = question.QuietlySolvedAt != null,
            Freshness = (Freshness)(db.SolutionsOn(now).Where(solution => solution.QuestionId == question.Id).Max(solution => (int?)solution.Freshness) ?? 0),
            Resource = drawn == null ? null : new DrawnResource(drawn.Id, drawn.Title, drawn.State == ResourceState.Draft),
            Facts = new QuestionFacts
            {
                Closed = question.ClosedAt == null ? null : new ActFact(question.ClosedAt!.Value, null, null),
                Locked = question.LockedAt == null ? null : new ActFact(question.LockedAt!.Value, null, null),
                Duplicate = duplicate == null ? null : new DuplicateFact(duplicate.At, null, null) { QuestionId = duplicate.TargetQuestionId, ResourceId = duplicate.TargetResourceId },
                HasMerged = db.QuestionLinks.Any(link => link.IsMerged && link.TargetQuestionId == question.Id),
                MyAnswers = db.Answers.Count(mine => mine.AuthorId == viewer.MemberId && mine.AnsweredAt > today),
                MyFirstAnswer = db.Answers.Where(mine => mine.AuthorId == viewer.MemberId && mine.AnsweredAt > today).Min(mine => (DateTime?)mine.AnsweredAt),
                MyComments = db.Comments.Count(mine => mine.AuthorId == viewer.MemberId && mine.CommentedAt > today),
                MyFirstComment = db.Comments.Where(mine => mine.AuthorId == viewer.MemberId && mine.CommentedAt > today).Min(mine => (DateTime?)mine.CommentedAt),
            },
            MyRequest = asked == null || question.State != QuestionState.Unanswered ? null : new MyRequest(asked.Id, asked.Reason, asked.Outcome),
        }).AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
}
