using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Privacy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>A member writes another's question or answer as they would. Nothing changes before its author or a coordinator accepts.</summary>
[Authorize(Policies.Member)]
public sealed record ProposeEdit : ICommand<Unit>, IDrafted, IGuarded
{
    public int QuestionId { get; set; }

    public int? AnswerId { get; set; }

    /// <summary>The text that was read before writing.</summary>
    public int Revision { get; set; }

    /// <summary>Empty for an answer.</summary>
    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public string Reason { get; set; } = "";

    public Guid Submission { get; set; } = Guid.NewGuid();

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    [JsonIgnore]
    public string DraftLabel => string.IsNullOrWhiteSpace(Title) ? Body : Title;

    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Title), Title), (nameof(Body), Body), (nameof(Reason), Reason)];

    [JsonIgnore]
    public PostText Text => new(AnswerId is null ? Title.Trim() : null, Body.Trim());

    /// <summary>Goes on with what was joined with another's edit.</summary>
    public void Take(ProposeEdit joined) => (Title, Body, Revision) = (joined.Title, joined.Body, joined.Revision);
}

public sealed class ProposeEditValidator : AbstractValidator<ProposeEdit>
{
    public ProposeEditValidator()
    {
        RuleFor(proposal => proposal.Title)
            .NotEmpty().When(proposal => proposal.AnswerId is null).WithMessage("Gardez une question en une phrase.")
            .MaximumLength(Question.MaxTitleLength).WithMessage("Raccourcissez la question\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(proposal => proposal.Body)
            .NotEmpty().WithMessage("Écrivez le texte tel que vous le proposez.")
            .MaximumLength(Question.MaxBodyLength).WithMessage("Ce texte est trop long\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(proposal => proposal.Reason)
            .MaximumLength(EditProposal.MaxReasonLength).WithMessage("Raccourcissez ce motif\u00a0: {MaxLength}\u00a0caractères au plus.");
    }
}

public sealed class ProposeEditHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ProposeEdit, Unit>
{
    public async Task<Unit> Handle(ProposeEdit request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        // Sent twice: it is there already.
        if (!await db.EditProposals.AnyAsync(made => made.ProposerId == viewer.MemberId && made.Submission == request.Submission, cancellationToken))
        {
            var post = await db.FindPostAsync(request.QuestionId, request.AnswerId, viewer, cancellationToken);
            await RefuseAsync(db, post, request, viewer, cancellationToken);
            await ProposeAsync(db, post, request, viewer, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private static async Task RefuseAsync(CommunauteDb db, Post post, ProposeEdit request, Viewer viewer, CancellationToken cancellationToken)
    {
        if (viewer.MayChange(post.AuthorId))
        {
            throw ForumRefusals.ProposalToOneself;
        }

        post.MustBeWritableBy(viewer);

        if (request.Text == post.Text)
        {
            throw ForumRefusals.ProposalChangesNothing;
        }

        if (post.Revision != request.Revision)
        {
            throw await ConflictAsync(db, post, request, viewer, cancellationToken);
        }
    }

    private async Task ProposeAsync(CommunauteDb db, Post post, ProposeEdit request, Viewer viewer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        if (await PlaceAsync(db, post, request, viewer, now, cancellationToken) is not { } place)
        {
            return;
        }

        var proposal = new EditProposal(post.QuestionId, post.AnswerId, post.AuthorId, viewer.MemberId, place, request.Submission, now);
        proposal.Write(post.Revision, request.Text.Title, request.Text.Markdown, request.Reason);
        proposal.Guard(request, viewer.MemberId, now, post.Text.Title ?? "", post.Body.Markdown);
        db.EditProposals.Add(proposal);
        await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
    }

    /// <summary>
    /// A free one among those a member may have open; nothing when the same was sent in this very instant. What waits on a post
    /// that is gone waits no more.
    /// </summary>
    private static async Task<int?> PlaceAsync(CommunauteDb db, Post post, ProposeEdit request, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var open = await (
            from proposal in db.EditProposals
            where proposal.ProposerId == viewer.MemberId && proposal.OpenPlace != null
            select new
            {
                Proposal = proposal,
                IsGone = !db.Questions.VisibleTo(viewer).Any(question => question.Id == proposal.QuestionId)
                    || (proposal.AnswerId != null && !db.Answers.VisibleTo(viewer).Any(answer => answer.Id == proposal.AnswerId)),
            }).ToListAsync(cancellationToken);

        foreach (var gone in open.Where(waiting => waiting.IsGone))
        {
            gone.Proposal.Withdraw(now);
        }

        if (open.FirstOrDefault(waiting => !waiting.IsGone && waiting.Proposal.QuestionId == post.QuestionId && waiting.Proposal.AnswerId == post.AnswerId) is { } same)
        {
            return same.Proposal.Submission == request.Submission ? null : throw ForumRefusals.AlreadyProposed;
        }

        var free = Enumerable.Range(0, EditProposal.MostOpen).Except(open.Select(waiting => waiting.Proposal.OpenPlace).OfType<int>()).ToList();
        return free.Count > 0 ? free[Random.Shared.Next(free.Count)] : throw ForumRefusals.TooManyProposals;
    }

    private static async Task<EditConflictException> ConflictAsync(
        CommunauteDb db, Post post, ProposeEdit request, Viewer viewer, CancellationToken cancellationToken)
    {
        var saved = post.Text.Title is null ? post.Body.Markdown : $"{post.Text.Title}\n\n{post.Body.Markdown}";
        var merged = await PostEditor.OriginAsync(db, post, request.Revision, cancellationToken) is { } origin ? MergedPost.Of(origin, post.Text, request.Text) : null;
        var joining = merged is null ? null : new Joining(post.Spoken, request.Body, With(merged.WithMine), With(merged.WithTheirs), merged.Disputed);
        return await PostEditor.ConflictAsync(db, post, saved, joining, viewer, cancellationToken);

        ProposeEdit With(PostText text) => request with { Title = text.Title ?? "", Body = text.Markdown, Revision = post.Revision };
    }
}
