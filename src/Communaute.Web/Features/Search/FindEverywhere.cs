using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Search;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Search;

/// <summary>What bears these words in its title or its name, whatever their accents: questions, resources and people.</summary>
[Authorize(Policies.Member)]
public sealed record FindEverywhere(string Words) : IRequest<FoundView>
{
    public const int MaxLength = 200;

    /// <summary>Of each kind.</summary>
    public const int MaxCount = 10;
}

public sealed record FoundView(IReadOnlyList<FoundQuestion> Questions, IReadOnlyList<FoundThing> Resources, IReadOnlyList<FoundThing> People)
{
    public static readonly FoundView Nothing = new([], [], []);

    public int Count => Questions.Count + Resources.Count + People.Count;
}

public sealed record FoundQuestion(int Id, string Title, QuestionState State, DateTime AskedAt)
{
    public Freshness Freshness { get; init; }

    public Aside Aside { get; init; }
}

/// <param name="Details">The summary of a resource, what a person does.</param>
public sealed record FoundThing(int Id, string Title, string Details);

public sealed class FindEverywhereHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<FindEverywhere, FoundView>
{
    /// <summary>Titles are read one by one: no further than the latest ones.</summary>
    private const int Reach = 20_000;

    /// <summary>The masks pass any letter where an accent may stand: what the database finds is more than what was asked.</summary>
    private const int MaxCandidates = 100;

    public async Task<FoundView> Handle(FindEverywhere request, CancellationToken cancellationToken)
    {
        var words = SignificantWords.Of(request.Words.Length <= FindEverywhere.MaxLength ? request.Words : request.Words[..FindEverywhere.MaxLength]);

        if (words.Count == 0)
        {
            return FoundView.Nothing;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var masks = SignificantWords.Masks(words);

        return new FoundView(
            [.. (await QuestionsAsync(db, viewer, masks, clock.GetUtcNow().UtcDateTime, cancellationToken)).Where(question => Bears(question.Title)).Take(FindEverywhere.MaxCount)],
            [.. (await ResourcesAsync(db, viewer, masks, cancellationToken)).Where(resource => Bears($"{resource.Title} {resource.Details}")).Take(FindEverywhere.MaxCount)],
            await PeopleAsync(db, viewer, words, cancellationToken));

        bool Bears(string text) => SignificantWords.Shared(words, text) == words.Count;
    }

    private static Task<List<FoundQuestion>> QuestionsAsync(CommunauteDb db, Viewer viewer, IReadOnlyList<string> masks, DateTime now, CancellationToken cancellationToken)
    {
        var found = db.Questions.VisibleTo(viewer).Where(question => question.Id > db.Questions.Max(newest => newest.Id) - Reach);

        return masks.Aggregate(found, (left, mask) => left.Where(question => EF.Functions.Like(question.Title, mask)))
            .OrderByDescending(question => question.State == QuestionState.Solved).ThenByDescending(question => question.State == QuestionState.Answered).ThenByDescending(question => question.Id)
            .Take(MaxCandidates)
            .Select(question => new FoundQuestion(question.Id, question.Title, question.State, question.AskedAt)
            {
                Aside = question.Aside,
                Freshness = (Freshness)(db.SolutionsOn(now).Where(solution => solution.QuestionId == question.Id).Max(solution => (int?)solution.Freshness) ?? 0),
            })
            .ToListAsync(cancellationToken);
    }

    private static Task<List<FoundThing>> ResourcesAsync(CommunauteDb db, Viewer viewer, IReadOnlyList<string> masks, CancellationToken cancellationToken)
    {
        var found = db.Resources.VisibleTo(viewer).Where(resource => resource.State == ResourceState.Published);

        return masks.Aggregate(found, (left, mask) => left.Where(resource => EF.Functions.Like(resource.Title, mask) || EF.Functions.Like(resource.Summary, mask)))
            .OrderByDescending(resource => resource.PublishedAt)
            .Take(MaxCandidates)
            .Select(resource => new FoundThing(resource.Id, resource.Title, resource.Summary))
            .ToListAsync(cancellationToken);
    }

    private static Task<List<FoundThing>> PeopleAsync(CommunauteDb db, Viewer viewer, IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        words.Aggregate(db.Advisors.VisibleTo(viewer), (left, word) => left.Where(advisor => advisor.Member.FoldedName.Contains(word)))
            .OrderBy(advisor => advisor.Member.FoldedName)
            .Take(FindEverywhere.MaxCount)
            .Select(advisor => new FoundThing(advisor.Id, advisor.Member.DisplayName, advisor.Headline))
            .ToListAsync(cancellationToken);
}
