using Communaute.Files;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Files;

/// <summary>What is needed to send a file. Nothing when it does not exist, or not for this member.</summary>
[Authorize(Policies.Member)]
public sealed record ReadFile(int Id) : IRequest<FileView?>;

public sealed record FileView(string Sha256, string Name, string MediaType, DateTime UploadedAt)
{
    public FileKind Kind => FileKind.OfMediaType(MediaType);
}

public sealed class ReadFileHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ReadFile, FileView?>
{
    public async Task<FileView?> Handle(ReadFile request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return await db.Files
            .Where(file => file.Id == request.Id)
            .VisibleTo(db, viewer)
            .Select(file => new FileView(file.Sha256, file.Name, file.MediaType, file.UploadedAt))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
