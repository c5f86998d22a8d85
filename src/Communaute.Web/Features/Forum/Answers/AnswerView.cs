using Communaute.Forum;
using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>An answer on the page of its question.</summary>
/// <param name="ValidatedBy">The coordinator who vouched for it.</param>
public sealed record AnswerView(
    int Id,
    string Html,
    DateTime AnsweredAt,
    DateTime? EditedAt,
    bool IsAccepted,
    bool IsValidated,
    string? ValidatedBy,
    int Score,
    bool HasMyVote,
    bool IsMine,
    bool MayChange,
    Byline Author)
{
    /// <summary>How many proposed edits this reader may decide on.</summary>
    public int Proposals { get; init; }

    /// <summary>What became of theirs, while it is news.</summary>
    public ProposalState? MyProposal { get; init; }
}

internal static class AnswersOfQuestion
{
    public const int PageSize = 200;

    /// <summary>Solutions first, then what coordinators vouch for, then what was most useful; a page of them, and where the next begins.</summary>
    public static async Task<(IReadOnlyList<AnswerView> Page, int? Next)> AnswersOfAsync(
        this CommunauteDb db, ReadQuestion request, Viewer viewer, IQueryable<Signature> signatures, IQueryable<EditProposal> mine, CancellationToken cancellationToken)
    {
        var answers = db.Answers.VisibleTo(viewer).Where(answer => answer.QuestionId == request.QuestionId);

        if ((request.From ?? request.After) is { } place)
        {
            answers = await FollowingAsync(answers, place, request.From is not null, cancellationToken);
        }

        var rows = await (
            from answer in answers
            join signature in signatures on answer.AuthorId equals signature.MemberId
            orderby answer.AcceptedAt == null, answer.ValidatedAt == null, answer.Score descending, answer.Id
            select new AnswerView(
                answer.Id,
                answer.Body.Html,
                answer.AnsweredAt,
                answer.EditedAt,
                answer.AcceptedAt != null,
                answer.ValidatedAt != null,
                db.Members.Where(member => member.Id == answer.ValidatedById).Select(member => member.DisplayName).FirstOrDefault(),
                answer.Score,
                db.AnswerVotes.Any(vote => vote.AnswerId == answer.Id && vote.MemberId == viewer.MemberId),
                answer.AuthorId == viewer.MemberId,
                answer.AuthorId == viewer.MemberId || viewer.Coordinates,
                signature.Byline)
            {
                Proposals = viewer.Coordinates || answer.AuthorId == viewer.MemberId
                    ? db.EditProposals.Count(proposal => proposal.AnswerId == answer.Id && proposal.ClosedAt == null)
                    : 0,
                MyProposal = mine.Where(proposal => proposal.AnswerId == answer.Id)
                    .OrderByDescending(proposal => proposal.Id).Select(proposal => (ProposalState?)proposal.State).FirstOrDefault(),
            }).Take(PageSize + 1).ToListAsync(cancellationToken);

        var page = rows.Take(PageSize).ToList();
        return (page, rows.Count > page.Count ? page[^1].Id : null);
    }

    private static async Task<IQueryable<Answer>> FollowingAsync(IQueryable<Answer> answers, int last, bool isIncluded, CancellationToken cancellationToken)
    {
        var place = await answers.Where(answer => answer.Id == last)
            .Select(answer => new { Accepted = answer.AcceptedAt != null ? 1 : 0, Validated = answer.ValidatedAt != null ? 1 : 0, answer.Score })
            .SingleOrDefaultAsync(cancellationToken);

        var floor = isIncluded ? last - 1 : last;

        // Deleted since: its page starts over rather than losing answers.
        return place is null ? answers : answers.Where(answer =>
            (answer.AcceptedAt != null ? 1 : 0) < place.Accepted
            || ((answer.AcceptedAt != null ? 1 : 0) == place.Accepted
                && ((answer.ValidatedAt != null ? 1 : 0) < place.Validated
                    || ((answer.ValidatedAt != null ? 1 : 0) == place.Validated
                        && (answer.Score < place.Score || (answer.Score == place.Score && answer.Id > floor))))));
    }
}
