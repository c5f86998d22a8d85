namespace Communaute.Notifications;

/// <summary>
/// One member is told of one thing, once. It points to the thing and never copies its words: what one may not see any more cannot
/// leak from here.
/// </summary>
public sealed class Notification
{
    public const int MaxThingLength = 60;
    public const int MaxKindLength = 64;

    /// <summary>What nobody looked at is forgotten after this, as unread answers are.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(60);

    /// <summary>A mail waits this long: its author may correct the text, its reader may come by themselves.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>Whoever writes again on the same page within this time is not told anew.</summary>
    public static readonly TimeSpan SameAuthor = TimeSpan.FromMinutes(15);

    private Notification()
    {
    }

    /// <param name="thing">What it is about, as "answer:12": nobody is told twice of the same.</param>
    /// <param name="kind">The name of the journal's event.</param>
    public Notification(int memberId, string thing, string kind, TellingRule rule, long entryId, int? actorId, DateTime at)
    {
        MemberId = memberId;
        Thing = thing;
        Kind = kind;
        Rule = rule;
        EntryId = entryId;
        ActorId = actorId;
        At = at;
    }

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    public string Thing { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public TellingRule Rule { get; private set; }

    public long EntryId { get; private set; }

    /// <summary>Who did it. They may be the author of a question asked without a name: whoever shows it signs with a byline.</summary>
    public int? ActorId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The page it is read on, and the answer to open it at.</summary>
    public int? QuestionId { get; init; }

    public int? AnswerId { get; init; }

    public int? CommentId { get; init; }

    public int? ResourceId { get; init; }

    public int? AnnouncementId { get; init; }

    public DateTime? ReadAt { get; private set; }

    public MailState Mail { get; private set; }

    /// <summary>When a mail may leave, as long as it is <see cref="MailState.Held"/>.</summary>
    public DateTime? MailDueAt { get; private set; }

    /// <summary>The mail that tells it, once there is one.</summary>
    public int? MailId { get; private set; }

    public OutgoingMail? SentMail { get; private set; }

    public void MailAt(DateTime due) => (Mail, MailDueAt) = (MailState.Held, due);

    public void MailWith(OutgoingMail mail) => (Mail, MailDueAt, SentMail) = (MailState.Sent, null, mail);

    /// <summary>It was read meanwhile, or may not be seen any more.</summary>
    public void DropMail() => (Mail, MailDueAt) = (MailState.Dropped, null);

    /// <summary>Its member had their share of this hour: it stays in the bell, and in their digest.</summary>
    public void LeaveToDigest() => (Mail, MailDueAt) = (MailState.LeftToDigest, null);

    /// <summary>A stronger reason to tell the same thing: it is new again.</summary>
    public void Strengthen(TellingRule rule, string kind, long entryId, int? actorId, DateTime at)
    {
        (Rule, Kind, EntryId, ActorId, At) = (rule, kind, entryId, actorId, at);
        ReadAt = null;
    }

    public void Read(DateTime now) => ReadAt ??= now;
}

/// <summary>What becomes of the mail that could tell a notification.</summary>
public enum MailState
{
    /// <summary>Its member wants none.</summary>
    None = 0,
    Held = 1,
    Sent = 2,
    Dropped = 3,
    LeftToDigest = 4,
}
