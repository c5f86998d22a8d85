using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Search;
using Communaute.Web.Features.Forum.Ageing;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The one place where likeness is decided. Titles are read one by one, until there is an index to ask.</summary>
internal static class SimilarTitles
{
    /// <summary>Beyond the latest ones it would be felt while typing.</summary>
    private const int Reach = 20_000;

    private const int MaxCandidates = 50;

    /// <summary>The questions whose title shares enough words with this one, closest first.</summary>
    public static async Task<IReadOnlyList<SimilarQuestion>> SimilarAsync(this CommunauteDb db, string title, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var words = SignificantWords.Of(title);
        var latest = db.Questions.VisibleTo(viewer).Where(question => question.Id > db.Questions.Max(newest => newest.Id) - Reach);

        var candidates = words.Count < SignificantWords.Enough ? [] : await Matching(latest.Select(question => new Worded<Question> { Thing = question, Words = question.Title }), words)
            .OrderByDescending(question => question.Id)
            .Take(MaxCandidates)
            .Select(question => new SimilarQuestion(
                question.Id, question.Title, question.State,
                db.Answers.Any(answer => answer.QuestionId == question.Id && answer.ValidatedAt != null && answer.DeletedAt == null),
                question.AnswerCount, question.AskedAt)
            {
                IsMine = question.AuthorId == viewer.MemberId,
                Aside = question.Aside,
                Freshness = (Freshness)(db.SolutionsOn(now).Where(solution => solution.QuestionId == question.Id).Max(solution => (int?)solution.Freshness) ?? 0),
            })
            .ToListAsync(cancellationToken);

        return [.. Alike(candidates, question => question.Title, words)
            .ThenBy(question => question.Aside == Aside.Duplicate)
            .ThenByDescending(question => (int)question.State % (int)QuestionState.SetAside).ThenByDescending(question => question.Id)
            .Take(FindSimilar.MaxQuestions)];
    }

    /// <summary>The resources whose title or summary does.</summary>
    public static async Task<IReadOnlyList<SimilarResource>> SimilarResourcesAsync(this CommunauteDb db, string title, Viewer viewer, CancellationToken cancellationToken)
    {
        var words = SignificantWords.Of(title);
        var published = db.Resources.VisibleTo(viewer).Where(resource => resource.State == ResourceState.Published);

        var candidates = words.Count < SignificantWords.Enough ? [] : await Matching(
            published.Select(resource => new Worded<Resource> { Thing = resource, Words = resource.Title + " " + resource.Summary }), words)
            .OrderByDescending(resource => resource.Id)
            .Take(MaxCandidates)
            .Select(resource => new SimilarResource(resource.Id, resource.Title, resource.Summary, resource.Kind, resource.EditedAt))
            .ToListAsync(cancellationToken);

        return [.. Alike(candidates, resource => $"{resource.Title} {resource.Summary}", words)
            .ThenByDescending(resource => resource.WrittenAt).ThenByDescending(resource => resource.Id).Take(FindSimilar.MaxResources)];
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

    /// <summary>The masks let letters pass that may bear an accent: what the database finds is more than what resembles.</summary>
    private static IOrderedEnumerable<T> Alike<T>(IEnumerable<T> candidates, Func<T, string> text, IReadOnlyList<string> words) =>
        candidates.Where(candidate => SignificantWords.Shared(words, text(candidate)) >= SignificantWords.Needed(words.Count))
            .OrderByDescending(candidate => SignificantWords.Shared(words, text(candidate)));

    private sealed class Worded<T>
    {
        public T Thing { get; init; } = default!;

        public string Words { get; init; } = "";
    }
}
