using System.Text.Json.Serialization;
using Communaute.Notifications;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Features.Forum.Questions;

namespace Communaute.Web.Features.Notifications.Bell;

/// <summary>One line of what a member was told: one thing that happened, or several on the same page.</summary>
public sealed record NotificationLine
{
    /// <summary>The notification that speaks for the line: the most personal of them.</summary>
    public int Id { get; init; }

    /// <summary>The latest of the line: its place in the list.</summary>
    public int Last { get; init; }

    public string Kind { get; init; } = "";

    public TellingRule Rule { get; init; }

    public DateTime At { get; init; }

    public bool IsUnread { get; init; }

    public int Count { get; init; }

    public int Answers { get; init; }

    public int Comments { get; init; }

    /// <summary>Where to open the page: the first of the answers told.</summary>
    public int? AnswerId { get; init; }

    public int? QuestionId { get; init; }

    public int? ResourceId { get; init; }

    public int? AnnouncementId { get; init; }

    public string? Title { get; init; }

    public int AnswerCount { get; init; }

    /// <summary>Nobody for what the program did, or whoever bears no name there.</summary>
    public string? Actor { get; init; }

    /// <summary>The theme or the tag through which they are told.</summary>
    public string? Followed { get; init; }

    [JsonIgnore]
    public string What => NotificationWords.What(this);

    [JsonIgnore]
    public string Why => NotificationWords.Why(Rule, Followed);

    [JsonIgnore]
    public string Address => this switch
    {
        { QuestionId: { } id, Title: { } title, AnswerId: { } answer } => QuestionAddress.AtAnswer(id, title, answer, AnswerCount),
        { QuestionId: { } id, Title: { } title } => QuestionAddress.Of(id, title),
        { ResourceId: { } id, Title: { } title } => $"ressources/{id}/{Folding.Slug(title)}",
        { AnnouncementId: { } id, Title: { } title } => AnnouncementAddress.Of(id, title),
        { Rule: TellingRule.Role } => "moderation",
        _ => "notifications",
    };
}
