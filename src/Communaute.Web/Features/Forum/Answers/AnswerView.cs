using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Reactions;
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
    public AnswerAge Age { get; init; } = AnswerAge.None;

    public ReactionsView Reactions { get; init; } = ReactionsView.None;

    /// <summary>Why members say that it is dangerous or out of date.</summary>
    public IReadOnlyList<ReactionRemark> Remarks { get; init; } = [];

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
        var answers = Placed(db, db.Answers.VisibleTo(viewer).Where(answer => answer.QuestionId == request.QuestionId));

        if ((request.From ?? request.After) is { } place)
        {
            answers = await FollowingAsync(answers, place, request.From is not null, cancellationToken);
        }

        var rows = await (
            from placed in answers
            join signature in signatures on placed.Answer.AuthorId equals signature.MemberId
            orderby placed.Rank descending, placed.Answer.Score descending, placed.Answer.Id
            let answer = placed.Answer
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
                Age = new AnswerAge(answer.AcceptedAt, answer.ValidatedAt, placed.ConfirmedAt, placed.DueAt, placed.OutdatedAt),
                Reactions = new ReactionsView(
                    db.AnswerReactions.Count(reaction => reaction.AnswerId == answer.Id && reaction.Kind == ReactionKind.Works),
                    db.AnswerReactions.Count(reaction => reaction.AnswerId == answer.Id && reaction.Kind == ReactionKind.Outdated),
                    db.AnswerReactions.Count(reaction => reaction.AnswerId == answer.Id && reaction.Kind == ReactionKind.Dangerous),
                    db.AnswerReactions.Where(reaction => reaction.AnswerId == answer.Id && reaction.MemberId == viewer.MemberId).Select(reaction => (ReactionKind?)reaction.Kind).FirstOrDefault(),
                    db.AnswerReactions.Where(reaction => reaction.AnswerId == answer.Id && reaction.MemberId == viewer.MemberId).Select(reaction => reaction.Reason).FirstOrDefault()),
                // Few answers have any: the text comes again with each, and it stays one command.
                Remarks = (
                    from reaction in db.AnswerReactions
                    join signature in signatures on reaction.MemberId equals signature.MemberId
                    where reaction.QuestionId == request.QuestionId && reaction.AnswerId == answer.Id && reaction.Reason != null
                    orderby reaction.At
                    select new ReactionRemark(reaction.Kind, reaction.Reason!, signature.Byline.Name, reaction.At)).ToList(),
                Proposals = viewer.Coordinates || answer.AuthorId == viewer.MemberId
                    ? db.EditProposals.Count(proposal => proposal.AnswerId == answer.Id && proposal.ClosedAt == null)
                    : 0,
                MyProposal = mine.Where(proposal => proposal.AnswerId == answer.Id)
                    .OrderByDescending(proposal => proposal.Id).Select(proposal => (ProposalState?)proposal.State).FirstOrDefault(),
            }).Take(PageSize + 1).AsSingleQuery().ToListAsync(cancellationToken);

        var page = rows.Take(PageSize).ToList();
        return (page, rows.Count > page.Count ? page[^1].Id : null);
    }

    /// <summary>What is out of date stands after the others.</summary>
    private static IQueryable<PlacedAnswer> Placed(CommunauteDb db, IQueryable<Answer> answers) =>
        from answer in answers
        join known in db.Verifications on answer.Id equals known.AnswerId into known
        from verification in known.DefaultIfEmpty()
        select new PlacedAnswer
        {
            Answer = answer,
            ConfirmedAt = verification.ConfirmedAt,
            DueAt = verification.DueAt,
            OutdatedAt = verification.OutdatedAt,
            Rank = verification.OutdatedAt != null ? -1 : (answer.AcceptedAt != null ? 2 : 0) + (answer.ValidatedAt != null ? 1 : 0),
        };

    private static async Task<IQueryable<PlacedAnswer>> FollowingAsync(IQueryable<PlacedAnswer> answers, int last, bool isIncluded, CancellationToken cancellationToken)
    {
        var place = await answers.Where(placed => placed.Answer.Id == last)
            .Select(placed => new { placed.Rank, placed.Answer.Score })
            .SingleOrDefaultAsync(cancellationToken);

        var floor = isIncluded ? last - 1 : last;

        // Deleted since: its page starts over rather than losing answers.
        return place is null ? answers : answers.Where(placed =>
            placed.Rank < place.Rank
            || (placed.Rank == place.Rank && (placed.Answer.Score < place.Score || (placed.Answer.Score == place.Score && placed.Answer.Id > floor))));
    }

    private sealed class PlacedAnswer
    {
        public Answer Answer { get; init; } = null!;

        public DateTime? ConfirmedAt { get; init; }

        public DateTime? DueAt { get; init; }

        public DateTime? OutdatedAt { get; init; }

        public int Rank { get; init; }
    }
}
