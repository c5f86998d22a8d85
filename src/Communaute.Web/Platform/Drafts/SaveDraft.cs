using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Drafts;

/// <summary>Keeps what a member is writing. Answers whether it was kept: a save that arrives after a newer one is not.</summary>
[Authorize(Policies.Member)]
public sealed record SaveDraft(string Key, Guid Submission, string Label, string Content, long Sequence) : IRequest<bool>;

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
    DatabaseProvider provider,
    MarkdownRenderer markdown,
    TimeProvider clock) : IRequestHandler<SaveDraft, bool>
{
    public async Task<bool> Handle(SaveDraft request, CancellationToken cancellationToken)
    {
        try
        {
            return await KeepAsync(request, cancellationToken);
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || provider.IsDuplicate(race))
        {
            // Two tabs saved at once: the second look finds the other's text and keeps the newer.
            return await KeepAsync(request, cancellationToken);
        }
    }

    private async Task<bool> KeepAsync(SaveDraft request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.MemberId == viewer.MemberId && d.Key == request.Key, cancellationToken)
            ?? db.Drafts.Add(new Draft(viewer.MemberId, request.Key, request.Submission)).Entity;

        var kept = draft.Keep(Words(request.Label), request.Content, request.Sequence, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return kept;
    }

    /// <summary>The label of an answer is its text: its first words, without their marks. The rest need not be read each second.</summary>
    private string Words(string label) => markdown.PlainText(label[..Math.Min(label.Length, 2 * Draft.MaxLabelLength)], Draft.MaxLabelLength);
}
