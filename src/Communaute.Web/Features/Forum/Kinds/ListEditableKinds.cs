using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>The kinds as coordinators look after them, as they are saved now.</summary>
[Authorize(Policies.Coordinator)]
public sealed record ListEditableKinds : IRequest<IReadOnlyList<EditableKind>>;

/// <param name="Revision">What must have been read before overwriting it.</param>
public sealed record EditableKind(int Id, string Label, string Help, string Template, bool IsRetired, int Revision)
{
    /// <summary>After so many months a solution is to be verified.</summary>
    public int? Months { get; init; }
}

public sealed class ListEditableKindsHandler(IDbContextFactory<CommunauteDb> databases)
    : IRequestHandler<ListEditableKinds, IReadOnlyList<EditableKind>>
{
    public async Task<IReadOnlyList<EditableKind>> Handle(ListEditableKinds request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return await db.QuestionKinds
            .OrderBy(kind => kind.Position).ThenBy(kind => kind.Id)
            .Select(kind => new EditableKind(kind.Id, kind.Label, kind.Help, kind.Template, kind.RetiredAt != null, kind.Revision) { Months = kind.Months })
            .ToListAsync(cancellationToken);
    }
}
