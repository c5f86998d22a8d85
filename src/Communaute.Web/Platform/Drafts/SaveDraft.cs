using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Drafts;

/// <summary>Keeps what a member is writing, unless it was saved elsewhere, or published, since they read it.</summary>
/// <param name="Known">The number of the draft that this text was written from; 0 when there was none.</param>
/// <param name="Writer">The open form: its own earlier save is never foreign to it, even when it missed the answer.</param>
[Authorize(Policies.Member)]
public sealed record SaveDraft(string Key, Guid Submission, string Label, string Content, long Known, Guid Writer = default) : IRequest<SavedDraft>;

/// <summary>What became of a save.</summary>
/// <param name="Sequence">The number to save with next.</param>
/// <param name="Submission">That of the draft: another form may have begun it.</param>
/// <param name="Other">What was saved meanwhile, which was left as it is.</param>
/// <param name="PublishedAt">When it was published elsewhere: it is no draft any more.</param>
public sealed record SavedDraft(long Sequence, Guid Submission, DraftView? Other = null, DateTime? PublishedAt = null)
{
    public bool IsKept => Other is null && PublishedAt is null;
}

public sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator()
    {
        RuleFor(draft => draft.Key).NotEmpty().MaximumLength(Draft.MaxKeyLength);
        RuleFor(draft => draft.Content).MaximumLength(Draft.MaxContentLength).WithMessage("Ce texte est trop long pour être gardé en brouillon.");
    }
}

public sealed class SaveDraftHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    MarkdownRenderer markdown,
    TimeProvider clock) : IRequestHandler<SaveDraft, SavedDraft>
{
    public async Task<SavedDraft> Handle(SaveDraft request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.MemberId == viewer.MemberId && d.Key == request.Key, cancellationToken)
            ?? db.Drafts.Add(new Draft(viewer.MemberId, request.Key)).Entity;

        if (draft.WasPublishedAs(request.Submission))
        {
            return new SavedDraft(draft.Sequence, draft.Submission, PublishedAt: draft.ClosedAt);
        }

        if (!draft.Holds(request.Content))
        {
            if (draft.MovedOnFrom(request.Known, request.Writer))
            {
                return new SavedDraft(draft.Sequence, draft.Submission, Other: new DraftView(draft.Submission, draft.Content, draft.SavedAt, draft.Sequence, draft.Writer));
            }

            draft.Keep(request.Submission, Words(request.Label), request.Content, request.Known, request.Writer, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
        }

        return new SavedDraft(draft.Sequence, draft.Submission);
    }

    /// <summary>The label of an answer is its text: its first words, without their marks. The rest need not be read each second.</summary>
    private string Words(string label) => markdown.PlainText(label[..Math.Min(label.Length, 2 * Draft.MaxLabelLength)], Draft.MaxLabelLength);
}
