using Communaute.Journal;
using Communaute.Members;
using Communaute.Taxonomy;

namespace Communaute.Advisors;

/// <summary>A member's professional profile. It shares the member's number.</summary>
public sealed class Advisor : IJournaled, IVersioned
{
    public const int MaxHeadlineLength = 160;
    public const int MaxBioLength = 4_000;
    public const int MaxPhoneLength = 20;
    public const int MaxLanguagesLength = 200;
    public const int MaxSkills = 15;
    public const int DefaultWeeklyRequests = 3;
    public const int MaxWeeklyRequests = 10;

    private Advisor()
    {
    }

    public Advisor(Member member, DateTime now)
    {
        Member = member;
        Id = member.Id;
        ListedAt = now;
    }

    public int Id { get; private set; }

    public Happenings Happenings { get; } = new();

    public Member Member { get; private set; } = null!;

    /// <summary>One line: what they do and where.</summary>
    public string Headline { get; private set; } = "";

    public FormattedText Bio { get; private set; } = FormattedText.Empty;

    /// <summary>In international form, +33…</summary>
    public string? Phone { get; private set; }

    public Visibility PhoneVisibility { get; private set; } = Visibility.Me;

    public Visibility EmailVisibility { get; private set; } = Visibility.Coordinators;

    public int? PhotoFileId { get; private set; }

    public Visibility PhotoVisibility { get; private set; } = Visibility.Me;

    /// <summary>Separated by commas, as the person writes them.</summary>
    public string Languages { get; private set; } = "";

    /// <summary>Not to be asked before this instant; nothing when they may be asked.</summary>
    public DateTime? AwayUntil { get; private set; }

    /// <summary>How many questions they accept to be asked in seven days.</summary>
    public int WeeklyRequests { get; private set; } = DefaultWeeklyRequests;

    /// <summary>How often they were asked: two requests of the same instant collide, so that neither passes the limit.</summary>
    public int TimesAsked { get; private set; }

    /// <summary>When they appeared in the directory; nothing for someone who left it and kept their account.</summary>
    public DateTime? ListedAt { get; private set; }

    public int Revision { get; private set; }

    public int Version { get; private set; }

    public List<Skill> Skills { get; private set; } = [];

    public List<Audience> Audiences { get; private set; } = [];

    public List<Training> Trainings { get; private set; } = [];

    public List<Employment> Employments { get; private set; } = [];

    public List<Assignment> Assignments { get; private set; } = [];

    public void Introduce(string headline, FormattedText bio, string languages, DateTime now)
    {
        Headline = headline.Trim();
        Bio = bio;
        Languages = languages.Trim();
        Revision++;
        Happenings.Add(new ProfileEdited(), Id, now);
    }

    public void BeReachable(string? phone, Visibility phoneVisibility, Visibility emailVisibility)
    {
        Phone = phone;
        PhoneVisibility = phoneVisibility;
        EmailVisibility = emailVisibility;
    }

    public void ShowPhoto(int? fileId, Visibility visibility)
    {
        PhotoFileId = fileId;
        PhotoVisibility = visibility;
    }

    public void BeAway(DateTime? until) => AwayUntil = until;

    public void Accept(int weeklyRequests) => WeeklyRequests = weeklyRequests;

    public void IsAsked() => TimesAsked++;

    public void CanHelpWith(IEnumerable<(int ThemeId, SkillLevel Level)> skills, IEnumerable<Audience> audiences)
    {
        var levels = skills.ToDictionary(skill => skill.ThemeId, skill => skill.Level);
        Skills.RemoveAll(skill => !levels.ContainsKey(skill.ThemeId));

        foreach (var (themeId, level) in levels)
        {
            if (Skills.Find(skill => skill.ThemeId == themeId) is { } known)
            {
                known.Reach(level);
            }
            else
            {
                Skills.Add(new Skill(themeId, level));
            }
        }

        Audiences = [.. audiences];
    }

    public void WasTrained(Training training) => Trainings.Add(training);

    public void WorksFor(Employment employment) => Employments.Add(employment);

    public void IsReceivedAt(Assignment assignment) => Assignments.Add(assignment);

    /// <summary>The administration's files said something new of this person.</summary>
    public void WasImported(int? actorId, DateTime now) => Happenings.Add(new ProfileImported(), actorId, now);

    public void List(DateTime now) => ListedAt ??= now;

    public void Unlist() => ListedAt = null;
}

public sealed record ProfileEdited : JournalEvent;

public sealed record ProfileImported : JournalEvent;
