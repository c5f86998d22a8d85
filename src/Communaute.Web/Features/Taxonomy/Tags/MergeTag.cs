using System.Data;
using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy.Tags;

/// <summary>
/// A coordinator says that a tag is another one: what bore it bears the other, and its name becomes a synonym. The tag itself is
/// gone, so that no chain of merges can turn in circles.
/// </summary>
[Authorize(Policies.Coordinator)]
public sealed record MergeTag : ICommand<Unit>
{
    public int TagId { get; set; }

    /// <summary>The name of the one that stays, or a synonym of it.</summary>
    public string Into { get; set; } = "";
}

public sealed class MergeTagValidator : AbstractValidator<MergeTag>
{
    public MergeTagValidator() => RuleFor(merge => merge.Into).MustBeATag();
}

public sealed class MergeTagHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TagUses uses, TimeProvider clock)
    : IRequestHandler<MergeTag, Unit>
{
    public async Task<Unit> Handle(MergeTag request, CancellationToken cancellationToken)
    {
        await using var connection = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        await connection.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // Everything is read inside: of two merges at once, the second sees what the first left.
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            await MergeAsync(db, request, viewer.MemberId, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });

        uses.Forget();
        return Unit.Value;
    }

    private async Task MergeAsync(CommunauteDb db, MergeTag request, int coordinatorId, CancellationToken cancellationToken)
    {
        var tag = await db.FindTagAsync(request.TagId, cancellationToken);
        var word = Folding.Fold(request.Into);
        var target = (await db.TagsCalledAsync([word], cancellationToken)).GetValueOrDefault(word) ?? throw TagRefusals.NoSuchTag(nameof(request.Into));
        target.Absorb(tag, coordinatorId, clock.GetUtcNow().UtcDateTime);

        await MoveAsync(db, tag.Id, target.Id, cancellationToken);
        db.TagSynonyms.Add(new TagSynonym(target.Id, tag.Name));
        db.Tags.Remove(tag);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What bears both keeps the one that stays.</summary>
    private static async Task MoveAsync(CommunauteDb db, int from, int to, CancellationToken cancellationToken)
    {
        await db.QuestionTags.Where(link => link.TagId == from && db.QuestionTags.Any(other => other.QuestionId == link.QuestionId && other.TagId == to)).ExecuteDeleteAsync(cancellationToken);
        await db.QuestionTags.Where(link => link.TagId == from).ExecuteUpdateAsync(set => set.SetProperty(link => link.TagId, to), cancellationToken);
        await db.ResourceTags.Where(link => link.TagId == from && db.ResourceTags.Any(other => other.ResourceId == link.ResourceId && other.TagId == to)).ExecuteDeleteAsync(cancellationToken);
        await db.ResourceTags.Where(link => link.TagId == from).ExecuteUpdateAsync(set => set.SetProperty(link => link.TagId, to), cancellationToken);

        // A word that already was a synonym of the tag that goes means the one that stays.
        await db.TagSynonyms.Where(synonym => synonym.TagId == from).ExecuteUpdateAsync(set => set.SetProperty(synonym => synonym.TagId, to), cancellationToken);
    }
}
