using Communaute.Advisors;
using Communaute.Journal;

namespace Communaute.Announcements;

/// <summary>What coordinators tell the community, or a part of it, from a day to a day.</summary>
public sealed partial class Announcement : Entity, IVersioned
{
    public const int MaxTitleLength = 150;
    public const int MaxBodyLength = 20_000;

    private Announcement()
    {
    }

    public Announcement(int authorId, AnnouncementSheet sheet, Guid submission, DateTime now)
    {
        AuthorId = authorId;
        Submission = submission;
        PublishedAt = now;
        Write(sheet, now);
        StartIfDue(authorId, now);
    }

    public int AuthorId { get; private set; }

    public string Title { get; private set; } = "";

    public FormattedText Body { get; private set; } = FormattedText.Empty;

    /// <summary>Chosen by the form: the same one sent twice is the same announcement.</summary>
    public Guid Submission { get; private set; }

    /// <summary>For those whom employers of this kind employ; nothing when it is not by employer.</summary>
    public EmployerKind? EmployerKind { get; private set; }

    /// <summary>For those who work there; nothing when it is not by territory.</summary>
    public string? EpciCode { get; private set; }

    /// <summary>For those who declare this theme or follow it; nothing when it is not by theme.</summary>
    public int? ThemeId { get; private set; }

    public DateTime? EventStartsAt { get; private set; }

    public DateTime? EventEndsAt { get; private set; }

    public string? EventPlace { get; private set; }

    public DateTime PublishedAt { get; private set; }

    public DateTime? EditedAt { get; private set; }

    public int? EditedById { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public int? WithdrawnById { get; private set; }

    /// <summary>How many times it changed: what an editor must have read before overwriting it.</summary>
    public int Revision { get; private set; }

    public int Version { get; private set; }

    public AnnouncementSheet Sheet => new(Title, Body, ParisDays.Of(StartsAt), ParisDays.LastBefore(EndsAt))
    {
        Target = new AnnouncementTarget(EmployerKind, EpciCode, ThemeId),
        MustBeRead = MustBeRead,
        Event = EventStartsAt is { } start ? new AnnouncedEvent(start, EventEndsAt, EventPlace) : null,
    };

    public void Edit(AnnouncementSheet sheet, int editorId, DateTime now)
    {
        MustStand();

        if (StartedAt is not null && sheet.FirstDay != Sheet.FirstDay)
        {
            throw new BusinessRuleException("Cette annonce a déjà paru\u00a0: son premier jour ne change plus.", nameof(sheet.FirstDay));
        }

        Write(sheet, now);
        EditedAt = now;
        EditedById = editorId;
        Revision++;
        Happenings.Add(new AnnouncementEdited(), editorId, now);
        StartIfDue(editorId, now);
    }

    public void Withdraw(int coordinatorId, DateTime now)
    {
        MustStand();
        WithdrawnAt = now;
        WithdrawnById = coordinatorId;
        Happenings.Add(new AnnouncementWithdrawn(), coordinatorId, now);
    }

    private void MustStand()
    {
        if (WithdrawnAt is not null)
        {
            throw new BusinessRuleException("Cette annonce a été retirée.");
        }
    }

    private void Write(AnnouncementSheet sheet, DateTime now)
    {
        sheet.MustBeWhole();
        var endsAt = ParisDays.StartOf(sheet.LastDay.AddDays(1));

        if (StartedAt is null && endsAt <= now)
        {
            throw new BusinessRuleException("Cette annonce serait déjà finie\u00a0: choisissez un dernier jour à venir.", nameof(sheet.LastDay));
        }

        Title = sheet.Title;
        Body = sheet.Body;
        (EmployerKind, EpciCode, ThemeId) = sheet.Target;
        MustBeRead = sheet.MustBeRead;
        StartsAt = ParisDays.StartOf(sheet.FirstDay);
        EndsAt = endsAt;
        (EventStartsAt, EventEndsAt, EventPlace) = (sheet.Event?.StartsAt, sheet.Event?.EndsAt, sheet.Event?.Place);
    }
}

public sealed record AnnouncementEdited : JournalEvent;

public sealed record AnnouncementWithdrawn : JournalEvent;
