using Communaute.Journal;

namespace Communaute.Moderation;

/// <summary>One text that members report, until a coordinator settles it. Its version lets one coordinator alone do so.</summary>
public sealed class ReportCase : Entity, IVersioned
{
    private ReportCase()
    {
    }

    public ReportCase(PostKind post, int postId, int? questionId, DateTime now)
    {
        PostKind = post;
        PostId = postId;
        QuestionId = questionId;
        OpenedAt = now;
        Happenings.Add(new PostReported(), actorId: null, now);
    }

    public PostKind PostKind { get; private set; }

    public int PostId { get; private set; }

    /// <summary>The question it stands on; nothing for a resource.</summary>
    public int? QuestionId { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public DateTime? SettledAt { get; private set; }

    public int? SettledById { get; private set; }

    public ActKind? Outcome { get; private set; }

    /// <summary>What those who reported it are told.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>A report that comes while a coordinator decides makes them look again.</summary>
    public int ReportCount { get; private set; }

    public int Version { get; private set; }

    public List<Report> Reports { get; private set; } = [];

    public void Add(Report report)
    {
        MustBeOpen();
        ReportCount++;
        Reports.Add(report);
    }

    public void Settle(ActKind outcome, string reason, int coordinatorId, DateTime now)
    {
        MustBeOpen();
        SettledAt = now;
        SettledById = coordinatorId;
        Outcome = outcome;
        Reason = reason.Trim();
        Happenings.Add(new ReportsSettled(outcome), coordinatorId, now);
    }

    private void MustBeOpen()
    {
        if (SettledAt is not null)
        {
            throw new BusinessRuleException("Ce signalement est déjà traité.");
        }
    }
}

/// <summary>What one member says is wrong. Only coordinators ever read it.</summary>
public sealed class Report(int reporterId, ReportReason reason, string words, DateTime at)
{
    public const int MaxWordsLength = 500;

    public int CaseId { get; private set; }

    public int ReporterId { get; private set; } = reporterId;

    public ReportReason Reason { get; private set; } = reason;

    public string Words { get; private set; } = words;

    public DateTime At { get; private set; } = at;
}

public enum ReportReason
{
    PersonalData = 1,
    DangerousOrFalse = 2,
    OffTopic = 3,
    Manners = 4,
    Duplicate = 5,
    Other = 6,
}

/// <summary>The first report of a text. It names nobody: only coordinators may know who reports.</summary>
public sealed record PostReported : JournalEvent;

public sealed record ReportsSettled(ActKind Outcome) : JournalEvent;
