using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Members;

namespace Communaute.Web.Features.Demonstration;

// One class for each kind of sheet in Content. Settable, because YamlDotNet fills them in.
internal sealed class EmployerSheet
{
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public EmployerKind Kind { get; set; }
    public string? CommuneCode { get; set; }
}

internal sealed class PlaceEntry
{
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string CommuneCode { get; set; } = "";
    public string Address { get; set; } = "";
    public string PostalCode { get; set; } = "";
    public double Latitude { get; set; }
    public double Longitude { get; set; }
    public List<string> Services { get; set; } = [];
    public string? Hours { get; set; }
    public string? EmployerKey { get; set; }
    public string? Typology { get; set; }
    public List<string> Access { get; set; } = [];
    public List<string> Fees { get; set; } = [];
}

internal sealed class MemberSheet
{
    public string Key { get; set; } = "";
    public string FirstName { get; set; } = "";
    public string LastName { get; set; } = "";
    public string Email { get; set; } = "";
    public Role Role { get; set; }
    public string Employer { get; set; } = "";
    public double Since { get; set; }
    public List<string> Places { get; set; } = [];
    public string Headline { get; set; } = "";
    public string Bio { get; set; } = "";
    public List<SkillSheet> Skills { get; set; } = [];
    public List<string> Audiences { get; set; } = [];
    public List<string> Languages { get; set; } = [];
    public TrainingSheet? Training { get; set; }
    public string? Phone { get; set; }
    public Visibility PhoneVisibility { get; set; }
    public Visibility EmailVisibility { get; set; }
    public string Availability { get; set; } = "Available";
}

internal sealed class SkillSheet
{
    public string Theme { get; set; } = "";
    public SkillLevel Level { get; set; }
}

internal sealed class TrainingSheet
{
    public string? Label { get; set; }
    public int Hours { get; set; }
    public bool Pix { get; set; }
    public double EndedDaysAgo { get; set; }
}

internal sealed class QuestionSheet
{
    public string Title { get; set; } = "";
    public string Author { get; set; } = "";
    public string Kind { get; set; } = "";
    public bool WithoutName { get; set; }
    public double DaysAgo { get; set; }
    public Urgency Urgency { get; set; }
    public List<string> Themes { get; set; } = [];
    public List<string> Audiences { get; set; } = [];
    public List<string> Tags { get; set; } = [];
    public List<string> Votes { get; set; } = [];
    public string Body { get; set; } = "";
    public List<CommentSheet> Comments { get; set; } = [];
    public List<AnswerSheet> Answers { get; set; } = [];
}

internal sealed class AnswerSheet
{
    public string Author { get; set; } = "";
    public double HoursLater { get; set; }
    public bool Accepted { get; set; }
    public string? Validated { get; set; }
    public List<string> Votes { get; set; } = [];
    public string Body { get; set; } = "";
    public List<CommentSheet> Comments { get; set; } = [];
}

internal sealed class CommentSheet
{
    public string Author { get; set; } = "";
    public double HoursLater { get; set; }
    public string Body { get; set; } = "";
}

internal sealed class ResourceSheet
{
    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";
    public string Type { get; set; } = "";
    public List<string> Themes { get; set; } = [];
    public List<string> Audiences { get; set; } = [];
    public List<string> Tags { get; set; } = [];
    public string Licence { get; set; } = "";
    public string Author { get; set; } = "";
    public double DaysAgo { get; set; }
    public string State { get; set; } = "published";
    public List<FileSheet> Files { get; set; } = [];

    [YamlDotNet.Serialization.YamlIgnore]
    public string Body { get; set; } = "";
}

internal sealed class FileSheet
{
    public string File { get; set; } = "";
    public string Title { get; set; } = "";
}

internal sealed class AnnouncementEntry
{
    public string Title { get; set; } = "";
    public string Author { get; set; } = "";
    public double DaysAgo { get; set; }
    public int LastsDays { get; set; }
    public bool MustBeRead { get; set; }
    public List<string> Read { get; set; } = [];
    public EventEntry? Event { get; set; }
    public string Body { get; set; } = "";
}

internal sealed class EventEntry
{
    public int InDays { get; set; }
    public string From { get; set; } = "";
    public string To { get; set; } = "";
    public string? Place { get; set; }
}
