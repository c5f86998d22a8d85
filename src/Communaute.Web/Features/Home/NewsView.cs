using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Reading;

namespace Communaute.Web.Features.Home;

/// <summary>Something new, about one thing, and all that tells why this member is shown it.</summary>
/// <param name="SharedTheme">A theme it has that is also one of this member's.</param>
public sealed record NewsView(
    long EntryId,
    string Kind,
    DateTime At,
    int SubjectId,
    string Title,
    string? ActorName,
    QuestionState? State,
    bool IsMyQuestion,
    bool IAnswered,
    string? SharedTheme)
{
    public bool IFollow { get; init; }

    /// <summary>How many answers it has, when it is a question.</summary>
    public int Answers { get; init; }

    public UnreadView Unread { get; init; } = UnreadView.None;

    [JsonIgnore]
    public string Link => Unread.First is { } first ? QuestionAddress.AtAnswer(SubjectId, Title, first, Answers) : Address;

    public string Address => Kind switch
    {
        nameof(ResourcePublished) or nameof(ResourceEdited) => $"ressources/{SubjectId}/{Folding.Slug(Title)}",
        nameof(MemberJoined) => $"annuaire/{SubjectId}/{Folding.Slug(Title)}",
        _ => $"questions/{SubjectId}/{Folding.Slug(Title)}",
    };

    public string What => Kind switch
    {
        nameof(QuestionAsked) => "Nouvelle question",
        nameof(QuestionAnswered) => "Nouvelle réponse",
        nameof(AnswerAccepted) or nameof(QuestionSolvedQuietly) => "Résolue",
        nameof(ResourcePublished) => "Nouvelle ressource",
        nameof(ResourceEdited) => "Ressource modifiée",
        _ => "Rejoint la communauté",
    };

    public string Why => this switch
    {
        { IsMyQuestion: true } => "Parce que c’est votre question.",
        { IAnswered: true } => "Parce que vous y avez répondu.",
        { IFollow: true } => "Parce que vous suivez cette question.",
        { SharedTheme: { } theme } => $"Parce que vous pouvez aider sur «\u00A0{theme}\u00A0».",
        { Kind: nameof(MemberJoined) } => "Parce que cette personne peut désormais être sollicitée.",
        _ => "Parce que c’est nouveau dans la communauté.",
    };

    /// <summary>One line for each thing: the most recent of what happened to it.</summary>
    public static IEnumerable<NewsView> OnePerThing(IEnumerable<NewsView> news) =>
        news.GroupBy(line => line.Address).Select(lines => lines.First());
}
