using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy.Tags;

/// <summary>A coordinator gives a tag another name. The old one becomes a synonym: addresses and habits go on working.</summary>
[Authorize(Policies.Coordinator)]
public sealed record RenameTag : ICommand<Unit>
{
    public int TagId { get; set; }

    public string Name { get; set; } = "";
}

public sealed class RenameTagValidator : AbstractValidator<RenameTag>
{
    public RenameTagValidator() => RuleFor(tag => tag.Name).MustBeATag();
}

public sealed class RenameTagHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TagUses uses, TimeProvider clock)
    : IRequestHandler<RenameTag, Unit>
{
    public async Task<Unit> Handle(RenameTag request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var tag = await db.FindTagAsync(request.TagId, cancellationToken);
        var synonym = await db.MustMeanAsync(tag, request.Name, nameof(request.Name), cancellationToken);
        var (oldName, oldWord) = (tag.Name, tag.FoldedName);

        // Sent twice: it bears that name already.
        if (new Tag(request.Name).Name != oldName)
        {
            tag.Rename(request.Name, viewer.MemberId, clock.GetUtcNow().UtcDateTime);

            if (synonym is not null)
            {
                db.TagSynonyms.Remove(synonym);
            }

            if (tag.FoldedName != oldWord)
            {
                db.TagSynonyms.Add(new TagSynonym(tag.Id, oldName));
            }

            await db.SaveChangesAsync(cancellationToken);
            uses.Forget();
        }

        return Unit.Value;
    }
}
