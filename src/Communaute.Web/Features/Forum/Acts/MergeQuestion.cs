using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A coordinator gives all that a question received to another. Its address leads there from then on. Answers with the other's number.</summary>
[Authorize(Policies.Coordinator)]
public sealed record MergeQuestion : ICommand<int>, ITargeted
{
    public int QuestionId { get; set; }

    /// <summary>The address or the number of the one that stays.</summary>
    public string Target { get; set; } = "";

    public string Reason { get; set; } = "";
}

public sealed class MergeQuestionValidator : AbstractValidator<MergeQuestion>
{
    public MergeQuestionValidator()
    {
        RuleFor(act => act.Target)
            .Must(text => TargetAddress.Read(text) is { IsResource: false }).WithMessage("Collez l’adresse d’une autre question de la communauté.");
        RuleFor(act => act.Reason).MustBeAReason();
    }
}

public sealed class MergeQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<MergeQuestion, int>
{
    public async Task<int> Handle(MergeQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var target = TargetAddress.Read(request.Target)!.Id;

        // Sent twice: it is done already.
        if (await db.QuestionLinks.AnyAsync(link => link.QuestionId == request.QuestionId && link.IsMerged && link.TargetQuestionId == target, cancellationToken))
        {
            return target;
        }

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await MergeAsync(db, request, target, viewer, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });

        return target;
    }

    /// <summary>The two questions are saved first: whoever merges, answers or deletes one of them in the same instant collides there.</summary>
    private async Task MergeAsync(CommunauteDb db, MergeQuestion request, int target, Viewer viewer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);
        var other = await db.Questions.VisibleTo(viewer).SingleOrDefaultAsync(kept => kept.Id == target, cancellationToken)
            ?? throw new BusinessRuleException("Cette question n’existe pas, ou a été supprimée.", nameof(request.Target));

        if (other.DuplicateSince is not null)
        {
            throw new BusinessRuleException("L’autre question est marquée comme doublon\u00a0: choisissez celle qu’elle répète, ou retirez cette marque.", nameof(request.Target));
        }

        db.ModerationActs.Add(question.MergeInto(other, viewer.MemberId, request.Reason, now));
        db.Touch(other);
        var moved = await db.AnswerRequests.CountAsync(asked => asked.QuestionId == question.Id, cancellationToken);
        other.CountRequests(moved);
        await LinkAsync(db, question.Id, other.Id, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await new Merging(db, question, other, now).MoveAllAsync(cancellationToken);
    }

    private static async Task LinkAsync(CommunauteDb db, int from, int to, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.QuestionLinks.SingleOrDefaultAsync(link => link.QuestionId == from, cancellationToken) is { } duplicate)
        {
            duplicate.MergeInto(to);
        }
        else
        {
            db.QuestionLinks.Add(new QuestionLink(from, isMerged: true, to, targetResourceId: null, now));
        }
    }
}
