using System.Globalization;
using Communaute.Forum;
using Communaute.Web.Features.Forum.Questions;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>How a list of questions is written in an address.</summary>
public static class FilterNames
{
    public const string State = "etat";
    public const string Kind = "genre";
    public const string Theme = "theme";
    public const string Tag = "etiquette";
    public const string Audience = "public";
    public const string Urgency = "urgence";
    public const string Whose = "qui";
    public const string Period = "periode";
    public const string From = "du";
    public const string To = "au";
    public const string After = "apres";

    /// <summary>What is said of each when its value is not understood.</summary>
    internal static string Label(string name) => name switch
    {
        State => "état",
        Kind => "genre",
        Theme => "thématique",
        Tag => "étiquette",
        Audience => "public",
        Urgency => "urgence",
        Whose => "qui",
        Period => "période",
        From or To => "date",
        _ => "page",
    };

    /// <summary>Each filter that is set and its word, in the order of the address.</summary>
    internal static IEnumerable<KeyValuePair<string, string?>> Of(ListQuestions asked) => new KeyValuePair<string, string?>[]
    {
        new(State, asked.Tab.Word()),
        new(Kind, Number(asked.KindId)),
        new(Theme, Number(asked.ThemeId)),
        new(Tag, asked.Tag),
        new(Audience, Number(asked.AudienceId)),
        new(Urgency, asked.Urgency?.Word()),
        new(Whose, asked.Whose?.Word()),
        new(Period, asked.Period?.Word),
        new(From, Day(asked.Period?.From)),
        new(To, Day(asked.Period?.To)),
        new(After, Number(asked.After)),
    }.Where(filter => filter.Value is not null);

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Word(this Urgency urgency) => urgency switch
    {
        Communaute.Forum.Urgency.Now => "tout-de-suite",
        Communaute.Forum.Urgency.NoHurry => "pas-presse",
        _ => "cette-semaine",
    };

    private static string? Number(int? id) => id?.ToString(CultureInfo.InvariantCulture);
}
