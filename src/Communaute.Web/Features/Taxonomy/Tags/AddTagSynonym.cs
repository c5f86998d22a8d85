using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy.Tags;

/// <summary>A coordinator says that a word means a tag: whoever types it, or follows it in an address, finds the tag.</summary>
[Authorize(Policies.Coordinator)]
public sealed record AddTagSynonym : ICommand<Unit>
{
    public int TagId { get; set; }

    public string Name { get; set; } = "";
}

public sealed class AddTagSynonymValidator : AbstractValidator<AddTagSynonym>
{
    public AddTagSynonymValidator() => RuleFor(synonym => synonym.Name).MustBeATag();
}

public sealed class AddTagSynonymHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<AddTagSynonym, Unit>
{
    public async Task<Unit> Handle(AddTagSynonym request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var tag = await db.FindTagAsync(request.TagId, cancellationToken);

        if (await db.MustMeanAsync(tag, request.Name, nameof(request.Name), cancellationToken) is null)
        {
            db.TagSynonyms.Add(tag.AlsoCall(request.Name, viewer.MemberId, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
