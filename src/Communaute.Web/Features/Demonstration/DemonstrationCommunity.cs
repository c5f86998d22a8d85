using Communaute.Journal;
using Communaute.Persistence;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Markdown;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Demonstration;

/// <summary>Fills an empty database with a fictional community, in one transaction: it is there whole, or not at all.</summary>
public sealed class DemonstrationCommunity(
    IDbContextFactory<CommunauteDb> databases,
    DatabaseProvider provider,
    MarkdownRenderer markdown,
    FileStore files,
    CommunauteSettings settings,
    TimeProvider clock) : IFirstContent
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (settings.Demonstration is not true)
        {
            await RefuseElsewhereAsync(cancellationToken);
            return;
        }

        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await db.Database.CreateExecutionStrategy().ExecuteAsync(() => CreateAsync(db, cancellationToken));
        }
        catch (DbUpdateException race) when (provider.IsDuplicate(race))
        {
            // Another process started on the same empty database and was first.
        }
    }

    /// <summary>Its members have no password: served as a real community, it would let nobody in and mislead everybody.</summary>
    private async Task RefuseElsewhereAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        if (await db.Journal.AnyAsync(entry => entry.Kind == nameof(DemonstrationCreated), cancellationToken))
        {
            throw new StartUpException("Cette base contient la communauté de démonstration, qui ne se sert pas hors du développement : donnez un autre dossier à Communaute:DataFolder.");
        }
    }

    private async Task CreateAsync(CommunauteDb db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        if (await db.Members.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var people = new DemonstrationPeople(db, markdown, now);
        await people.AddAsync(cancellationToken);
        await new DemonstrationForum(db, markdown, people, now).AddAsync(cancellationToken);
        await new DemonstrationLibrary(db, markdown, files, people, now).AddAsync(cancellationToken);
        await new DemonstrationAnnouncements(db, markdown, people, now).AddAsync(cancellationToken);

        people["yves-montagny"].Happenings.Add(new DemonstrationCreated(), actorId: null, now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

public sealed record DemonstrationCreated : JournalEvent;
