using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>The kinds of question: the lists and the form need these few lines each time. Forgotten by the node that changes them.</summary>
public sealed class KindsMemory(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    private readonly Remembered<IReadOnlyList<KindView>> _kinds = new(cancellationToken => ReadAsync(databases, cancellationToken), clock);

    public Task<IReadOnlyList<KindView>> GetAsync(CancellationToken cancellationToken) => _kinds.GetAsync(cancellationToken);

    public void Forget() => _kinds.Forget();

    private static async Task<IReadOnlyList<KindView>> ReadAsync(IDbContextFactory<CommunauteDb> databases, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return await db.QuestionKinds
            .OrderBy(kind => kind.Position).ThenBy(kind => kind.Id)
            .Select(kind => new KindView(kind.Id, kind.Label, kind.Help, kind.Template, kind.RetiredAt != null))
            .ToListAsync(cancellationToken);
    }
}
