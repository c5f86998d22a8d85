using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Forum.Routing;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Reading;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Home;

/// <summary>What awaits a member, what waits in their themes, and what is new since their last visit, each with its reason.</summary>
[Authorize(Policies.Member)]
public sealed record ShowHome : IRequest<HomeView>;

public sealed record HomeView(
    string FirstName,
    DateTime? FormerVisitAt,
    IReadOnlyList<RequestedView> Requested,
    IReadOnlyList<AwaitingView> Awaiting,
    IReadOnlyList<WaitingQuestionView> Waiting,
    IReadOnlyList<NewsView> News,
    IReadOnlyList<DraftLineView> Drafts)
{
    public IReadOnlyList<AnnouncementLine> Announcements { get; init; } = [];

    public IReadOnlyList<ToVerifyView> ToVerify { get; init; } = [];

    public IReadOnlyList<ProposedView> Proposed { get; init; } = [];
}

/// <summary>A question of mine, or one of my answers to it, for which others propose an edit.</summary>
public sealed record ProposedView(int QuestionId, int? AnswerId, string Title, int Count);

/// <summary>A question I was asked to answer, and why me.</summary>
public sealed record RequestedView(int QuestionId, string Title, DateTime AskedAt, Urgency Urgency, RequestReason Reason);

/// <summary>One of my questions that has answers and no solution yet.</summary>
public sealed record AwaitingView(int QuestionId, string Title, int Answers, DateTime LastActivityAt, UnreadView Unread)
{
    /// <summary>They were asked whether it is solved, and have not said.</summary>
    public bool IsAsked { get; init; }
}

/// <summary>A solution that I am asked about, since it may no longer be true.</summary>
public sealed record ToVerifyView(int QuestionId, string Title, int AnswerId, DateTime VerifiedAt, bool IsMine);

/// <summary>A question without answer. It may be in one of my themes.</summary>
public sealed record WaitingQuestionView(int Id, string Title, DateTime AskedAt, string AuthorName, string? Theme, ThemeFamily? Family, bool IsMine);

public sealed record DraftLineView(string Key, string Label, DateTime SavedAt)
{
    /// <summary>Its text, when what it was for is gone and no form shows it.</summary>
    public string? Stranded { get; init; }
}

public sealed class ShowHomeHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ShowHome, HomeView>
{
    private const int RowsPerSection = 6;

    /// <summary>On a first visit, and after a long absence, "new" goes no further back.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(30);

    public async Task<HomeView> Handle(ShowHome request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var me = await db.Members
            .Where(member => member.Id == viewer.MemberId)
            .Select(member => new { member.FirstName, member.LastSeenAt, member.FormerVisitAt })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new AccessDeniedException();

        var needs = await NeedsAsync(db, viewer, cancellationToken);

        return new HomeView(
            me.FirstName,
            me.FormerVisitAt,
            [.. needs.Where(need => need.Reason is not null).Select(need => new RequestedView(need.QuestionId, need.Title, need.AskedAt, need.Urgency, need.Reason!))],
            [.. needs.Where(need => need is { Reason: null, ProposalId: null, Verified: null }).Select(need => new AwaitingView(need.QuestionId, need.Title, need.Answers, need.LastActivityAt, need.Unread) { IsAsked = need.IsAsked })],
            await WaitingAsync(db, viewer, cancellationToken),
            await NewsAsync(db, viewer, me.FormerVisitAt, cancellationToken),
            await DraftsAsync(db, viewer, cancellationToken))
        {
            Announcements = await db.AnnouncementsAtHome(viewer, clock.GetUtcNow().UtcDateTime).Take(RowsPerSection).ToListAsync(cancellationToken),
            ToVerify = [.. needs.Where(need => need.Verified is not null).Select(need => new ToVerifyView(need.QuestionId, need.Title, need.Verified!.AnswerId, need.Verified.At, need.Verified.IsMine))],
            Proposed = [.. needs.Where(need => need.ProposalId is not null)
                .GroupBy(need => (need.QuestionId, need.AnswerId))
                .Select(proposed => new ProposedView(proposed.Key.QuestionId, proposed.Key.AnswerId, proposed.First().Title, proposed.Count()))],
        };
    }

    /// <summary>
    /// What needs this member, in one command: the questions they were asked to answer, theirs that were answered, the solutions to verify, and the edits
    /// that others propose of what they wrote.
    /// </summary>
    private Task<List<Need>> NeedsAsync(CommunauteDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var unread = db.UnreadAnswersOf(viewer, now);
        var requested = db.AnswerRequests
            .Where(request => request.MemberId == viewer.MemberId && request.ClosedAt == null
                && db.Questions.VisibleTo(viewer).Any(question => question.Id == request.QuestionId && question.State == QuestionState.Unanswered))
            .OrderByDescending(request => request.Id)
            .Take(RowsPerSection)
            .Select(request => new { request.QuestionId, RequestId = request.Id, VerificationId = 0, ProposalId = 0 });
        var awaiting = db.Questions.VisibleTo(viewer)
            .Where(question => question.AuthorId == viewer.MemberId && question.State == QuestionState.Answered
                && !db.ClosingReminders.Any(reminder => reminder.QuestionId == question.Id && reminder.NotYetAt != null))
            .OrderByDescending(question => question.Id)
            .Take(RowsPerSection)
            .Select(question => new { QuestionId = question.Id, RequestId = 0, VerificationId = 0, ProposalId = 0 });
        var toVerify = db.Verifications
            .Where(verification => verification.DueAt <= now
                && ((verification.AuthorId == viewer.MemberId && verification.AuthorAskedAt != null)
                    || (verification.CoordinatorId == viewer.MemberId && verification.CoordinatorAskedAt != null)))
            .OrderByDescending(verification => verification.Id)
            .Take(RowsPerSection)
            .Select(verification => new { verification.QuestionId, RequestId = 0, VerificationId = verification.Id, ProposalId = 0 });
        var proposed = db.EditProposals
            .Where(proposal => proposal.AuthorId == viewer.MemberId && proposal.ClosedAt == null
                && db.Questions.VisibleTo(viewer).Any(question => question.Id == proposal.QuestionId)
                && (proposal.AnswerId == null || db.Answers.VisibleTo(viewer).Any(answer => answer.Id == proposal.AnswerId)))
            .OrderByDescending(proposal => proposal.Id)
            .Take(RowsPerSection)
            .Select(proposal => new { proposal.QuestionId, RequestId = 0, VerificationId = 0, ProposalId = proposal.Id });

        return (
            from need in requested.Concat(awaiting).Concat(toVerify).Concat(proposed)
            join question in db.Questions.VisibleTo(viewer) on need.QuestionId equals question.Id
            join request in db.AnswerRequests on need.RequestId equals request.Id into requests
            from request in requests.DefaultIfEmpty()
            join verification in db.Verifications on need.VerificationId equals verification.Id into verifications
            from verification in verifications.DefaultIfEmpty()
            join proposal in db.EditProposals on need.ProposalId equals proposal.Id into proposals
            from proposal in proposals.DefaultIfEmpty()
            orderby question.Id descending
            select new Need(
                question.Id, question.Title, question.AskedAt, question.Urgency, question.AnswerCount, question.LastActivityAt,
                request == null ? null : request.Reason,
                verification == null ? null : new Verified(verification.AnswerId, verification.VerifiedAt!.Value, verification.AuthorId == viewer.MemberId),
                db.ClosingReminders.Any(reminder => reminder.QuestionId == question.Id && reminder.AskedAt != null),
                new UnreadView(
                    unread.Count(answer => answer.QuestionId == question.Id),
                    unread.Where(answer => answer.QuestionId == question.Id).Min(answer => (int?)answer.Id)))
                {
                    ProposalId = proposal == null ? null : proposal.Id,
                    AnswerId = proposal == null ? null : proposal.AnswerId,
                })
            .ToListAsync(cancellationToken);
    }

    private static Task<List<WaitingQuestionView>> WaitingAsync(CommunauteDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var mine = db.Skills.Where(skill => skill.AdvisorId == viewer.MemberId).Select(skill => skill.ThemeId);

        return (
            from question in db.Questions.VisibleTo(viewer)
            join author in db.Members on question.AuthorId equals author.Id
            where question.State == QuestionState.Unanswered && question.AuthorId != viewer.MemberId
                && (!mine.Any() || question.Themes.Any(theme => mine.Contains(theme.Id)))
            orderby question.Id descending
            let theme = question.Themes.OrderBy(theme => theme.Position).FirstOrDefault()
            select new WaitingQuestionView(
                question.Id, question.Title, question.AskedAt, question.AnonymousSince == null ? author.DisplayName : Byline.InList,
                theme == null ? null : theme.Label, theme == null ? null : theme.Family, mine.Any()))
            .Take(RowsPerSection)
            .ToListAsync(cancellationToken);
    }

    private async Task<List<NewsView>> NewsAsync(CommunauteDb db, Viewer viewer, DateTime? since, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var start = since is { } visit && now - visit < Horizon ? visit : now - Horizon;
        var mine = db.Skills.Where(skill => skill.AdvisorId == viewer.MemberId).Select(skill => skill.ThemeId);
        var unread = db.UnreadAnswersOf(viewer, now);

        return await (
            from activity in db.Activities
            join question in db.Questions.VisibleTo(viewer) on activity.QuestionId equals question.Id into questions
            from question in questions.DefaultIfEmpty()
            join resource in db.Resources.VisibleTo(viewer).Where(resource => resource.State == ResourceState.Published)
                on activity.ResourceId equals resource.Id into resources
            from resource in resources.DefaultIfEmpty()
            join advisor in db.Advisors.Where(advisor => advisor.ListedAt != null && advisor.Member.DepartedAt == null)
                on activity.MemberId equals advisor.Id into advisors
            from advisor in advisors.DefaultIfEmpty()
            join actor in db.Members on activity.ActorId equals actor.Id into actors
            from actor in actors.DefaultIfEmpty()
            where activity.At > start && activity.ActorId != viewer.MemberId && activity.MemberId != viewer.MemberId
                && (question != null || resource != null || advisor != null)
            orderby activity.At descending, activity.EntryId descending
            select new NewsView(
                activity.EntryId,
                activity.Kind,
                activity.At,
                question != null ? question.Id : resource != null ? resource.Id : advisor!.Id,
                question != null ? question.Title : resource != null ? resource.Title : advisor!.Member.DisplayName,
                // Whoever asked without their name bears none in what they did afterwards on that question.
                actor == null || (question != null && question.AnonymousSince != null && question.AuthorId == activity.ActorId) ? null : actor.DisplayName,
                question != null ? (QuestionState?)question.State : null,
                question != null && question.AuthorId == viewer.MemberId,
                question != null && db.Answers.Any(answer => answer.QuestionId == question.Id && answer.AuthorId == viewer.MemberId),
                question != null ? question.Themes.Where(theme => mine.Contains(theme.Id)).Select(theme => theme.Label).FirstOrDefault()
                    : resource != null ? resource.Themes.Where(theme => mine.Contains(theme.Id)).Select(theme => theme.Label).FirstOrDefault()
                    : null)
            {
                IFollow = question != null && db.QuestionFollows.Any(follow =>
                    follow.QuestionId == question.Id && follow.MemberId == viewer.MemberId && follow.Level == FollowLevel.All),
                Answers = question != null ? question.AnswerCount : 0,
                Unread = new UnreadView(
                    question == null ? 0 : unread.Count(answer => answer.QuestionId == question.Id),
                    question == null ? null : unread.Where(answer => answer.QuestionId == question.Id).Min(answer => (int?)answer.Id)),
            })
            .Take(4 * RowsPerSection)
            .ToListAsync(cancellationToken);
    }

    private static Task<List<DraftLineView>> DraftsAsync(CommunauteDb db, Viewer viewer, CancellationToken cancellationToken) =>
        db.Drafts
            .Where(draft => draft.MemberId == viewer.MemberId && draft.ClosedAt == null)
            .OrderByDescending(draft => draft.SavedAt)
            .Select(draft => new DraftLineView(draft.Key, draft.Label, draft.SavedAt))
            .Take(RowsPerSection)
            .ToListAsync(cancellationToken);

    private sealed record Need(
        int QuestionId, string Title, DateTime AskedAt, Urgency Urgency, int Answers, DateTime LastActivityAt, RequestReason? Reason, Verified? Verified, bool IsAsked, UnreadView Unread)
    {
        public int? ProposalId { get; init; }

        public int? AnswerId { get; init; }
    }

    private sealed record Verified(int AnswerId, DateTime At, bool IsMine);
}
