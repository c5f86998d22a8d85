using Communaute.Journal;

namespace Communaute.Announcements;

/// <summary>One that must be read: who says so, and the one reminder.</summary>
public sealed partial class Announcement
{
    /// <summary>"À lire absolument": each of those it is for says that they have read it.</summary>
    public bool MustBeRead { get; private set; }

    public DateTime? RemindedAt { get; private set; }

    public int? RemindedById { get; private set; }

    public AnnouncementReceipt Confirm(int memberId, DateTime now)
    {
        MustStand();

        if (!MustBeRead || now < StartsAt)
        {
            throw new BusinessRuleException("Cette annonce ne demande pas de confirmer sa lecture.");
        }

        return new AnnouncementReceipt(this, memberId, now);
    }

    /// <summary>Tells those who have not read it once more, and never twice.</summary>
    /// <param name="unread">How many they are.</param>
    public void Remind(int unread, int coordinatorId, DateTime now)
    {
        MustStand();

        if (!MustBeRead || !IsCurrent(now))
        {
            throw new BusinessRuleException("On ne relance que pour une annonce à lire absolument, et pendant qu’elle paraît.");
        }

        if (RemindedAt is not null)
        {
            throw new BusinessRuleException("Une relance est déjà partie pour cette annonce\u00a0: il n’y en a qu’une.");
        }

        if (unread == 0)
        {
            throw new BusinessRuleException("Tout le monde a lu cette annonce\u00a0: personne n’est à relancer.");
        }

        RemindedAt = now;
        RemindedById = coordinatorId;
        Happenings.Add(new AnnouncementReminded(unread), coordinatorId, now);
    }
}

/// <param name="Unread">How many had not read it then.</param>
public sealed record AnnouncementReminded(int Unread) : JournalEvent;
