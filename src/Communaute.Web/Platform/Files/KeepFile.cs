using Communaute.Files;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Files;

/// <summary>Keeps a file that a member sends. Until a text that shows it is published, they alone may read it.</summary>
[Authorize(Policies.Member)]
public sealed record KeepFile(Stream Content, string Name) : ICommand<KeptFile>
{
    public const long MaxPictureBytes = 15_000_000;

    /// <summary>Of one member: more than a year of resources, less than it takes to fill a disk.</summary>
    public const long MaxBytesPerDay = 2_000_000_000;
}

public sealed record KeptFile(int Id, string Address, string Name, long Size);

public sealed class KeepFileHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    FileStore store,
    ImageProcessor pictures,
    CommunauteSettings settings,
    TimeProvider clock) : IRequestHandler<KeepFile, KeptFile>
{
    public async Task<KeptFile> Handle(KeepFile request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        await RefuseTooManyAsync(db, viewer.MemberId, now, cancellationToken);

        var (content, kind) = await StoreAsync(request, cancellationToken);
        var file = new StoredFile(content.Sha256, FileNames.For(request.Name, kind), kind.MediaType, content.Length, viewer.MemberId, now);
        db.Files.Add(file);
        await db.SaveChangesAsync(cancellationToken);

        return new KeptFile(file.Id, FileAddress.Of(file.Id, file.Name), file.Name, file.Size);
    }

    private static async Task RefuseTooManyAsync(CommunauteDb db, int memberId, DateTime now, CancellationToken cancellationToken)
    {
        var yesterday = now.AddDays(-1);
        var sent = await db.Files
            .Where(file => file.UploadedById == memberId && file.UploadedAt > yesterday)
            .SumAsync(file => file.Size, cancellationToken);

        if (sent >= KeepFile.MaxBytesPerDay)
        {
            throw new BusinessRuleException($"Vous avez envoyé plus de {FileSize.InFrench(KeepFile.MaxBytesPerDay)} depuis hier\u00A0: recommencez demain, ou demandez à la coordination.");
        }
    }

    private async Task<(StoredContent Content, FileKind Kind)> StoreAsync(KeepFile request, CancellationToken cancellationToken)
    {
        var maxBytes = settings.MaxFileMegabytes * 1_000_000L;
        await using var received = await store.SetAsideAsync(request.Content, maxBytes, cancellationToken);
        var kind = FileKind.Of(received, request.Name);
        FileAdmission.Check(FileNames.Clean(request.Name), kind, received.Length);

        if (!kind.IsImage)
        {
            return (await store.SaveAsync(received, maxBytes, cancellationToken), kind);
        }

        if (received.Length > KeepFile.MaxPictureBytes)
        {
            throw new BusinessRuleException(FileStore.TooHeavy(KeepFile.MaxPictureBytes));
        }

        var picture = await pictures.CleanAsync(received, cancellationToken);
        using var clean = new MemoryStream(picture.Content);
        return (await store.SaveAsync(clean, maxBytes, cancellationToken), FileKind.Webp);
    }
}
