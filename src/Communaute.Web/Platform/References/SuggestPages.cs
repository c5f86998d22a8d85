using System.Globalization;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Search;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.References;

/// <summary>Questions and resources whose title holds these words, or that have this number: what follows "#" in a text.</summary>
[Authorize(Policies.Member)]
public sealed record SuggestPages(string Words) : IRequest<IReadOnlyList<Suggestion>>;

public sealed class SuggestPagesHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<SuggestPages, IReadOnlyList<Suggestion>>
{
    /// <summary>Titles are read one by one: beyond the latest ones it would be felt while typing.</summary>
    private const int Reach = 20_000;

    /// <summary>The masks pass any letter where an accent may stand: what the database finds is more than what was typed.</summary>
    private const int MaxCandidates = 50;

    private const int MaxResources = 3;

    public async Task<IReadOnlyList<Suggestion>> Handle(SuggestPages request, CancellationToken cancellationToken)
    {
        var typed = Suggestion.Bounded(request.Words);
        int? number = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        var words = number is null ? SignificantWords.Of(typed) : [];

        if (number is null && words.Count == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var questions = await QuestionsAsync(db, viewer, words, number, cancellationToken);
        var resources = (await ResourcesAsync(db, viewer, words, number, cancellationToken)).Take(Math.Max(MaxResources, Suggestion.MaxCount - questions.Count)).ToList();

        return [.. questions.Take(Suggestion.MaxCount - resources.Count), .. resources];
    }

    private static async Task<List<Suggestion>> QuestionsAsync(
        CommunauteDb db, Viewer viewer, IReadOnlyList<string> words, int? number, CancellationToken cancellationToken)
    {
        var visible = db.Questions.VisibleTo(viewer);
        var named = number is not null
            ? visible.Where(question => question.Id == number)
            : SignificantWords.Masks(words).Aggregate(
                visible.Where(question => question.Id > db.Questions.Max(newest => newest.Id) - Reach),
                (left, mask) => left.Where(question => EF.Functions.Like(question.Title, mask)));

        var found = await named.OrderByDescending(question => question.State).ThenByDescending(question => question.Id)
            .Take(MaxCandidates)
            .Select(question => new { question.Id, question.Title, question.State })
            .ToListAsync(cancellationToken);

        return [.. found.Where(question => Bears(question.Title, words)).Take(Suggestion.MaxCount).Select(question => new Suggestion(
            question.Title, State(question.State), ReferenceAddress.Markdown(new Reference(ReferenceKind.Question, question.Id), question.Title)))];
    }

    private static async Task<List<Suggestion>> ResourcesAsync(
        CommunauteDb db, Viewer viewer, IReadOnlyList<string> words, int? number, CancellationToken cancellationToken)
    {
        var visible = db.Resources.VisibleTo(viewer).Where(resource => resource.State != ResourceState.Draft);
        var named = number is not null
            ? visible.Where(resource => resource.Id == number)
            : SignificantWords.Masks(words).Aggregate(visible, (left, mask) => left.Where(resource => EF.Functions.Like(resource.Title, mask)));

        var found = await named.OrderBy(resource => resource.State).ThenByDescending(resource => resource.Id)
            .Take(MaxCandidates)
            .Select(resource => new { resource.Id, resource.Title, resource.State })
            .ToListAsync(cancellationToken);

        return [.. found.Where(resource => Bears(resource.Title, words)).Select(resource => new Suggestion(
            resource.Title,
            resource.State == ResourceState.Archived ? "Ressource archivée" : "Ressource",
            ReferenceAddress.Markdown(new Reference(ReferenceKind.Resource, resource.Id), resource.Title)))];
    }

    private static bool Bears(string title, IReadOnlyList<string> words) => SignificantWords.Shared(words, title) == words.Count;

    private static string State(QuestionState state) => state switch
    {
        QuestionState.Solved => "Question résolue",
        QuestionState.Answered => "Question répondue, sans solution",
        _ => "Question sans réponse",
    };
}
