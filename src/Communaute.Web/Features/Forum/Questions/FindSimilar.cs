using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Search;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The questions and resources that resemble the title being written: the answer may be there already.</summary>
[Authorize(Policies.Member)]
public sealed record FindSimilar(string Title) : IRequest<SimilarThings>
{
    public const int MaxQuestions = 5;
    public const int MaxResources = 3;
}

public sealed record SimilarThings(IReadOnlyList<SimilarQuestion> Questions, IReadOnlyList<SimilarResource> Resources)
{
    public static readonly SimilarThings None = new([], []);

    public bool Any => Questions.Count + Resources.Count > 0;
}

public sealed record SimilarQuestion(int Id, string Title, QuestionState State, bool IsValidated, int AnswerCount, DateTime AskedAt)
{
    public bool IsMine { get; init; }
}

/// <param name="WrittenAt">When somebody last wrote it.</param>
public sealed record SimilarResource(int Id, string Title, string Summary, ResourceKind Kind, DateTime WrittenAt)
{
    /// <summary>So long after, what it says may have changed.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromDays(365);

    public bool IsToCheck(DateTime now) => now - WrittenAt > Freshness;
}

/// <summary>The one place where likeness is decided. Titles are read one by one, until there is an index to ask.</summary>
public sealed class FindSimilarHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember) : IRequestHandler<FindSimilar, SimilarThings>
{
    /// <summary>Beyond the latest ones it would be felt while typing.</summary>
    private const int Reach = 20_000;

    private const int MaxCandidates = 50;

    public async Task<SimilarThings> Handle(FindSimilar request, CancellationToken cancellationToken)
    {
        var words = SignificantWords.Of(request.Title);

        if (words.Count < SignificantWords.Enough)
        {
            return SimilarThings.None;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var questions = await QuestionsAsync(db, viewer, words, cancellationToken);
        var resources = await ResourcesAsync(db, viewer, words, cancellationToken);

        return new SimilarThings(
            [.. Alike(questions, question => question.Title, words)
                .ThenByDescending(question => question.State).ThenByDescending(question => question.Id).Take(FindSimilar.MaxQuestions)],
            [.. Alike(resources, resource => $"{resource.Title} {resource.Summary}", words)
                .ThenByDescending(resource => resource.WrittenAt).ThenByDescending(resource => resource.Id).Take(FindSimilar.MaxResources)]);
    }

    /// <summary>The masks let letters pass that may bear an accent: what the database finds is more than what resembles.</summary>
    private static IOrderedEnumerable<T> Alike<T>(IEnumerable<T> candidates, Func<T, string> text, IReadOnlyList<string> words) =>
        candidates.Where(candidate => SignificantWords.Shared(words, text(candidate)) >= SignificantWords.Needed(words.Count))
            .OrderByDescending(candidate => SignificantWords.Shared(words, text(candidate)));

    private static Task<List<SimilarQuestion>> QuestionsAsync(CommunauteDb db, Viewer viewer, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var latest = db.Questions.VisibleTo(viewer).Where(question => question.Id > db.Questions.Max(newest => newest.Id) - Reach);

        return Matching(latest.Select(question => new Worded<Question> { Thing = question, Words = question.Title }), words)
            .OrderByDescending(question => question.Id)
            .Take(MaxCandidates)
            .Select(question => new SimilarQuestion(
                question.Id, question.Title, question.State,
                db.Answers.Any(answer => answer.QuestionId == question.Id && answer.ValidatedAt != null && answer.DeletedAt == null),
                question.AnswerCount, question.AskedAt)
            {
                IsMine = question.AuthorId == viewer.MemberId,
            })
            .ToListAsync(cancellationToken);
    }

    private static Task<List<SimilarResource>> ResourcesAsync(CommunauteDb db, Viewer viewer, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var published = db.Resources.VisibleTo(viewer).Where(resource => resource.State == ResourceState.Published);

        return Matching(published.Select(resource => new Worded<Resource> { Thing = resource, Words = resource.Title + " " + resource.Summary }), words)
            .OrderByDescending(resource => resource.Id)
            .Take(MaxCandidates)
            .Select(resource => new SimilarResource(resource.Id, resource.Title, resource.Summary, resource.Kind, resource.EditedAt))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<T> Matching<T>(IQueryable<Worded<T>> things, IReadOnlyList<string> words)
    {
        // Those left over pass nothing: a query has the same shape whatever the words.
        var masks = words.Select(SignificantWords.Mask).Concat(Enumerable.Repeat("", SignificantWords.Max)).Take(SignificantWords.Max).ToList();
        var (first, second, third, fourth, fifth, sixth) = (masks[0], masks[1], masks[2], masks[3], masks[4], masks[5]);
        var needed = SignificantWords.Needed(words.Count);

        return things.Where(thing =>
            (EF.Functions.Like(thing.Words, first) ? 1 : 0) + (EF.Functions.Like(thing.Words, second) ? 1 : 0)
            + (EF.Functions.Like(thing.Words, third) ? 1 : 0) + (EF.Functions.Like(thing.Words, fourth) ? 1 : 0)
            + (EF.Functions.Like(thing.Words, fifth) ? 1 : 0) + (EF.Functions.Like(thing.Words, sixth) ? 1 : 0) >= needed)
            .Select(thing => thing.Thing);
    }

    private sealed class Worded<T>
    {
        public T Thing { get; init; } = default!;

        public string Words { get; init; } = "";
    }
}
