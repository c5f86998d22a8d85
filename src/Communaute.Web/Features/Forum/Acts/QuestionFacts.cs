using Communaute.Forum;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Library;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>What coordinators did to a question, as its page says it to all.</summary>
public sealed record QuestionFacts
{
    public ActFact? Closed { get; init; }

    public ActFact? Locked { get; init; }

    public DuplicateFact? Duplicate { get; init; }

    public bool HasMerged { get; init; }

    /// <summary>How many answers and comments this member wrote in a day, and when the first was.</summary>
    public int MyAnswers { get; init; }

    public DateTime? MyFirstAnswer { get; init; }

    public int MyComments { get; init; }

    public DateTime? MyFirstComment { get; init; }

    /// <summary>Said in place of the form, before anybody writes; nothing when they may.</summary>
    public string? AnswerRefusal(bool coordinates, DateTime now) =>
        Locked is not null && !coordinates ? Question.LockedWords
        : Duplicate is not null ? Question.DuplicateWords
        : Closed is not null ? Question.ClosedWords
        : WritingLimits.Words(Written.Answer, MyAnswers, MyFirstAnswer, now);

    public string? CommentRefusal(bool coordinates, DateTime now) =>
        Locked is not null && !coordinates ? Question.LockedWords : WritingLimits.Words(Written.Comment, MyComments, MyFirstComment, now);
}

/// <param name="By">The coordinator.</param>
public sealed record ActFact(DateTime At, string? By, string? Reason);

/// <summary>What a question repeats. No title when it may not be seen any more.</summary>
public sealed record DuplicateFact(DateTime At, string? By, string? Reason)
{
    public int? QuestionId { get; init; }

    public string? QuestionTitle { get; init; }

    public int? ResourceId { get; init; }

    public string? ResourceTitle { get; init; }

    public string? Title => QuestionTitle ?? ResourceTitle;

    public string Address => QuestionTitle is not null ? QuestionAddress.Of(QuestionId!.Value, QuestionTitle) : ResourceWords.Address(ResourceId ?? 0, ResourceTitle ?? "");
}

/// <summary>A question that was merged into the one that is read: its text stays to be read.</summary>
public sealed record MergedQuestion(int Id, string Title, string Html, string Author, DateTime AskedAt);
