using Communaute.Announcements;
using Communaute.Persistence;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>A coordinator announces something, from today or from a day to come. Answers with the announcement's number.</summary>
[Authorize(Policies.Coordinator)]
public sealed record PublishAnnouncement : AnnouncementContent, ICommand<int>;

public sealed class PublishAnnouncementValidator : AbstractValidator<PublishAnnouncement>
{
    public PublishAnnouncementValidator() => Include(new AnnouncementContentValidator());
}

public sealed class PublishAnnouncementHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    MarkdownRenderer markdown,
    TimeProvider clock) : IRequestHandler<PublishAnnouncement, int>
{
    public async Task<int> Handle(PublishAnnouncement request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var sheet = request.Sheet(markdown);

        var announcement = await db.Announcements.SingleOrDefaultAsync(
            published => published.AuthorId == viewer.MemberId && published.Submission == request.Submission, cancellationToken);

        AlreadyPublishedException.ThrowIf(announcement is not null && announcement.Sheet != sheet);

        if (announcement is null)
        {
            await db.RefuseUnknownTargetAsync(request, cancellationToken);
            announcement = new Announcement(viewer.MemberId, sheet, request.Submission, now);
            announcement.Guard(request, viewer.MemberId, now);
            await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
            db.Announcements.Add(announcement);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return announcement.Id;
    }
}
