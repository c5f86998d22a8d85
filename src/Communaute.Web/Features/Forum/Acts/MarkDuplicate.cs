using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A coordinator says that a question repeats another, or that a resource answers it.</summary>
[Authorize(Policies.Coordinator)]
public sealed record MarkDuplicate : ICommand<Unit>, ITargeted
{
    public int QuestionId { get; set; }

    /// <summary>The address or the number of the other.</summary>
    public string Target { get; set; } = "";

    public string Reason { get; set; } = "";
}

public sealed class MarkDuplicateValidator : AbstractValidator<MarkDuplicate>
{
    public MarkDuplicateValidator()
    {
        RuleFor(act => act.Target).MustBeATarget("Collez l’adresse d’une question ou d’une ressource de la communauté.");
        RuleFor(act => act.Reason).MustBeShort();
    }
}

public sealed class MarkDuplicateHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<MarkDuplicate, Unit>
{
    public async Task<Unit> Handle(MarkDuplicate request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.DuplicateSince is not null)
        {
            await RefuseAnotherTargetAsync(db, question, TargetAddress.Read(request.Target)!, cancellationToken);
            return Unit.Value;
        }

        await db.PointAsync(question, request.Target, request.Reason, viewer, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    /// <summary>Sent twice, or said alike by two coordinators: it is done already.</summary>
    private static async Task RefuseAnotherTargetAsync(CommunauteDb db, Question question, TargetAddress target, CancellationToken cancellationToken)
    {
        var link = await db.QuestionLinks.AsNoTracking().SingleAsync(known => known.QuestionId == question.Id, cancellationToken);

        if ((target.IsResource ? link.TargetResourceId : link.TargetQuestionId) != target.Id)
        {
            throw await db.AlreadyDoneAsync(question, ActKind.MarkedDuplicate, cancellationToken);
        }
    }
}

internal static class Duplicates
{
    public static IRuleBuilderOptions<T, string> MustBeATarget<T>(this IRuleBuilder<T, string> target, string otherwise) => target
        .Must(text => TargetAddress.Read(text) is not null).WithMessage(otherwise);

    /// <summary>Points a question to its original. Whatever already pointed to the question points there too: no chain, so no loop.</summary>
    public static async Task PointAsync(
        this CommunauteDb db, Question question, string target, string reason, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var address = TargetAddress.Read(target)!;
        var act = address.IsResource
            ? question.BeDuplicateOfResource(await FindResourceAsync(db, address.Id, viewer, cancellationToken), viewer.MemberId, reason, now)
            : question.BeDuplicateOf(await FindOriginalAsync(db, question, address.Id, viewer, cancellationToken), viewer.MemberId, reason, now);

        foreach (var follower in await db.QuestionLinks.Where(link => link.TargetQuestionId == question.Id).ToListAsync(cancellationToken))
        {
            follower.PointTo(act.TargetQuestionId, act.TargetResourceId);
        }

        if (act.TargetQuestionId is { } originalId)
        {
            db.Touch(db.Questions.Local.Single(known => known.Id == originalId));
        }

        db.ModerationActs.Add(act);
        db.QuestionLinks.Add(new QuestionLink(question.Id, isMerged: false, act.TargetQuestionId, act.TargetResourceId, now));
    }

    private static async Task<int> FindResourceAsync(CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Resources.VisibleTo(viewer).AnyAsync(resource => resource.Id == id && resource.State == ResourceState.Published, cancellationToken)
            ? id
            : throw new BusinessRuleException("Cette ressource n’existe pas, ou n’est pas publiée.", nameof(MarkDuplicate.Target));

    private static async Task<Question> FindOriginalAsync(CommunauteDb db, Question question, int id, Viewer viewer, CancellationToken cancellationToken)
    {
        var original = await db.Questions.VisibleTo(viewer).SingleOrDefaultAsync(other => other.Id == id, cancellationToken)
            ?? throw Refusal("Cette question n’existe pas, ou a été supprimée.");

        if (original == question)
        {
            throw Refusal("C’est la même question\u00a0: une question n’est pas son propre doublon.");
        }

        if (original.DuplicateSince is null)
        {
            return original;
        }

        var beyond = await db.QuestionLinks.Where(link => link.QuestionId == id).Select(link => link.TargetQuestionId).SingleAsync(cancellationToken);
        throw beyond == question.Id
            ? Refusal("L’autre question est déjà marquée comme doublon de celle-ci\u00a0: retirez d’abord cette marque.")
            : Refusal("L’autre question est elle-même un doublon\u00a0: indiquez plutôt celle qu’elle répète.");
    }

    private static BusinessRuleException Refusal(string words) => new(words, nameof(MarkDuplicate.Target));
}
