using Communaute.Announcements;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>A coordinator changes an announcement. What was read stays read.</summary>
[Authorize(Policies.Coordinator)]
public sealed record EditAnnouncement : AnnouncementContent, ICommand<Unit>
{
    public int AnnouncementId { get; set; }

    /// <summary>The one that was read before writing.</summary>
    public int Revision { get; set; }

    /// <summary>Its first day is past changing.</summary>
    public bool HasStarted { get; set; }
}

public sealed class EditAnnouncementValidator : AbstractValidator<EditAnnouncement>
{
    public EditAnnouncementValidator() => Include(new AnnouncementContentValidator());
}

public sealed class EditAnnouncementHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    MarkdownRenderer markdown,
    TimeProvider clock) : IRequestHandler<EditAnnouncement, Unit>
{
    public async Task<Unit> Handle(EditAnnouncement request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var announcement = await db.FindAnnouncementAsync(request.AnnouncementId, viewer, now, cancellationToken);
        var sheet = request.Sheet(markdown);

        // Sent twice: there is nothing left to change, and no conflict.
        if (announcement.Sheet != sheet)
        {
            await RefuseConflictAsync(db, announcement, request, viewer, now, cancellationToken);
            await db.RefuseUnknownTargetAsync(request, cancellationToken);
            announcement.Guard(request, viewer.MemberId, now, announcement.Title, announcement.Body.Markdown);
            announcement.Edit(sheet, viewer.MemberId, now);
            await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private static async Task RefuseConflictAsync(CommunauteDb db, Announcement announcement, EditAnnouncement request, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        if (announcement.Revision != request.Revision)
        {
            var editor = await db.Members.Where(member => member.Id == announcement.EditedById).Select(member => member.DisplayName).SingleAsync(cancellationToken);
            var saved = await db.Announcements.Where(one => one.Id == announcement.Id).AsLines(viewer, now, db).SingleAsync(cancellationToken);
            throw new EditConflictException(editor, announcement.Revision, AnnouncementWords.Saved(announcement.Sheet, saved.Target.Words));
        }
    }
}
