using Communaute.Library;
using Communaute.Persistence;
using Communaute.Privacy;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Library;

/// <summary>Shows a draft to every member, or brings an archived resource back.</summary>
[Authorize(Policies.Coordinator)]
public sealed record PublishResource(int Id) : ICommand<Unit>;

public sealed class PublishResourceHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<PublishResource, Unit>
{
    public async Task<Unit> Handle(PublishResource request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await currentMember.LoadAsync(db, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;

        var resource = await db.Resources.VisibleTo(member.AsViewer)
            .Include(r => r.Themes).Include(r => r.Files)
            .AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken)
            ?? throw new NotFoundException();

        if (resource.Summary.Length == 0 || resource.Themes.Count == 0 || (resource.Body.Markdown.Length == 0 && resource.Files.Count == 0))
        {
            throw new BusinessRuleException("Il manque un résumé, une thématique ou un contenu\u00A0: modifiez la ressource pour la compléter, puis publiez-la.");
        }

        if (resource.State == ResourceState.Draft && new[] { resource.Title, resource.Summary, resource.Body.Markdown }.Any(text => PersonalData.FindIn(text).Count > 0))
        {
            throw new BusinessRuleException("Des données personnelles semblent se trouver dans ce texte\u00A0: modifiez la ressource pour les masquer, ou pour dire pourquoi ce n’en sont pas, et publiez-la de là.");
        }

        resource.Publish(member.Id, now);
        await db.SharePicturesAsync(resource, member.Id, resource.EditedById, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
