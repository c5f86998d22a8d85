namespace Communaute.Notifications;

/// <summary>What arrives where, and when it may. A member without a row has <see cref="Normal"/>.</summary>
public sealed class NotificationPreferences : IVersioned
{
    public const int MaxMailsPerHour = 20;

    private NotificationPreferences()
    {
    }

    public NotificationPreferences(int memberId) => MemberId = memberId;

    /// <summary>What holds for whoever chose nothing.</summary>
    public static NotificationPreferences Normal { get; } = new();

    public int MemberId { get; private set; }

    public Channel Asked { get; private set; } = Channel.BellAndMail;

    public Channel Mentions { get; private set; } = Channel.BellAndMail;

    public Channel Mine { get; private set; } = Channel.BellAndMail;

    public Channel Followed { get; private set; } = Channel.Bell;

    public Channel NewQuestions { get; private set; } = Channel.Bell;

    public Channel Resources { get; private set; } = Channel.Bell;

    public Channel Coordination { get; private set; } = Channel.BellAndMail;

    public Channel Announcements { get; private set; } = Channel.BellAndMail;

    /// <summary>No mail between these hours of Paris, nor on these days. The same hour twice: no quiet hours.</summary>
    public int QuietFrom { get; private set; } = 19;

    public int QuietTo { get; private set; } = 8;

    public DaysOff DaysOff { get; private set; } = DaysOff.Saturday | DaysOff.Sunday;

    /// <summary>"La personne est devant moi" is told at any hour.</summary>
    public bool UrgentAnytime { get; private set; }

    public int MailsPerHour { get; private set; } = 5;

    /// <summary>No mail until the morning of this day of Paris. The bell goes on.</summary>
    public DateOnly? PausedUntil { get; private set; }

    /// <summary>When the mailbox said that it does not exist: nothing more is sent there.</summary>
    public DateTime? BouncedAt { get; private set; }

    public int Version { get; private set; }

    public Channel Of(Matter matter) => matter switch
    {
        Matter.Asked => Asked,
        Matter.Mentions => Mentions,
        Matter.Mine => Mine,
        Matter.Followed => Followed,
        Matter.NewQuestions => NewQuestions,
        Matter.Resources => Resources,
        Matter.Announcements => Announcements,
        _ => Coordination,
    };

    public void Choose(Matter matter, Channel channel)
    {
        switch (matter)
        {
            case Matter.Asked: Asked = channel; break;
            case Matter.Mentions: Mentions = channel; break;
            case Matter.Mine: Mine = channel; break;
            case Matter.Followed: Followed = channel; break;
            case Matter.NewQuestions: NewQuestions = channel; break;
            case Matter.Resources: Resources = channel; break;
            case Matter.Announcements: Announcements = channel; break;
            default: Coordination = channel; break;
        }
    }

    public void BeQuiet(int from, int to, DaysOff daysOff, bool urgentAnytime) =>
        (QuietFrom, QuietTo, DaysOff, UrgentAnytime) = (from, to, daysOff, urgentAnytime);

    public void Limit(int mailsPerHour) => MailsPerHour = mailsPerHour;

    public void Pause(DateOnly? until) => PausedUntil = until;

    /// <summary>Written on one click in a mail: nothing more by mail, the bell goes on.</summary>
    public void StopMail()
    {
        foreach (var matter in Enum.GetValues<Matter>().Where(matter => Of(matter) == Channel.BellAndMail))
        {
            Choose(matter, Channel.Bell);
        }
    }

    public void Bounced(DateTime now) => BouncedAt ??= now;

    public void AddressWorks() => BouncedAt = null;
}

/// <summary>Days of the week without mail.</summary>
[Flags]
public enum DaysOff
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
}
