using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>The kinds of question in their order, those no longer offered among them: older questions bear them.</summary>
[Authorize(Policies.Member)]
public sealed record ListKinds : IRequest<IReadOnlyList<KindView>>;

public sealed record KindView(int Id, string Label, string Help, string Template, bool IsRetired);

public sealed class ListKindsHandler(KindsMemory memory) : IRequestHandler<ListKinds, IReadOnlyList<KindView>>
{
    public Task<IReadOnlyList<KindView>> Handle(ListKinds request, CancellationToken cancellationToken) => memory.GetAsync(cancellationToken);
}
