using System.Text.RegularExpressions;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Search;
using Communaute.Taxonomy;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The tags and themes that a question being written seems to need: from its words, and from questions that resemble it.</summary>
[Authorize(Policies.Member)]
public sealed record SuggestSubjects(string Title, string Body) : IRequest<SuggestedSubjects>
{
    public const int MaxTags = 5;
    public const int MaxThemes = 2;
}

public sealed record SuggestedSubjects(IReadOnlyList<string> Tags, IReadOnlyList<int> ThemeIds)
{
    public static readonly SuggestedSubjects None = new([], []);
}

public sealed partial class SuggestSubjectsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TaxonomyMemory taxonomy, TimeProvider clock)
    : IRequestHandler<SuggestSubjects, SuggestedSubjects>
{
    /// <summary>Of each tag that is named, so many questions say which themes go with it.</summary>
    private const int LatestQuestions = 20;

    /// <summary>One old question is no reason; a word of the text, or two questions, are.</summary>
    private const int Enough = 2;

    private const int WhenNamed = 3;

    public async Task<SuggestedSubjects> Handle(SuggestSubjects request, CancellationToken cancellationToken)
    {
        // What stands in bold is the template of the kind: it says nothing of this question.
        var text = $"{request.Title} {Bold().Replace(request.Body, " ")}";
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var named = (await db.TagsCalledAsync(Phrases.Of(text), cancellationToken)).Values.DistinctBy(tag => tag.Id).Take(SuggestSubjects.MaxTags).ToList();
        var found = await FindAsync(db, request.Title, named, viewer, clock.GetUtcNow().UtcDateTime, cancellationToken);

        foreach (var tag in named)
        {
            found.Add(new Subject(IsTheme: false, tag.Id, tag.Name, WhenNamed));
        }

        var themes = (await taxonomy.GetAsync(cancellationToken)).Themes.Where(theme => IsNamed(theme.Label, text));
        found.AddRange(themes.Select(theme => new Subject(IsTheme: true, theme.Id, "", WhenNamed)));

        return new SuggestedSubjects(
            [.. Best(found.Where(subject => !subject.IsTheme)).Take(SuggestSubjects.MaxTags).Select(subject => subject.Name)],
            [.. Best(found.Where(subject => subject.IsTheme)).Take(SuggestSubjects.MaxThemes).Select(subject => subject.Id)]);
    }

    private static async Task<List<Subject>> FindAsync(CommunauteDb db, string title, List<Tag> named, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var similar = (await db.SimilarAsync(title, viewer, now, cancellationToken)).Select(question => question.Id).ToList();

        var sources = named.Select(tag => db.QuestionTags.Where(link => link.TagId == tag.Id).OrderByDescending(link => link.QuestionId).Take(LatestQuestions)
                .Join(db.QuestionThemes, link => link.QuestionId, theme => theme.QuestionId, (_, theme) => new { IsTheme = true, Id = theme.ThemeId, Name = "" }))
            .Append(db.QuestionThemes.Where(link => similar.Contains(link.QuestionId)).Select(link => new { IsTheme = true, Id = link.ThemeId, Name = "" }))
            .Append(db.QuestionTags.Where(link => similar.Contains(link.QuestionId)).Join(db.Tags, link => link.TagId, tag => tag.Id, (_, tag) => new { IsTheme = false, tag.Id, tag.Name }))
            .Aggregate((all, some) => all.Concat(some));

        return await sources.GroupBy(subject => subject).Select(group => new Subject(group.Key.IsTheme, group.Key.Id, group.Key.Name, group.Count())).ToListAsync(cancellationToken);
    }

    private static IEnumerable<Subject> Best(IEnumerable<Subject> subjects) => subjects
        .GroupBy(subject => subject.Id)
        .Select(group => group.First() with { Reasons = group.Sum(subject => subject.Reasons) })
        .Where(subject => subject.Reasons >= Enough)
        .OrderByDescending(subject => subject.Reasons).ThenBy(subject => subject.Id);

    /// <summary>At least half of the words that tell this theme from others.</summary>
    private static bool IsNamed(string label, string text)
    {
        var words = SignificantWords.Of(label).Where(word => !word.StartsWith("numerique", StringComparison.Ordinal)).ToList();
        return words.Count > 0 && 2 * SignificantWords.Shared(words, text) >= words.Count;
    }

    [GeneratedRegex(@"\*\*[^*\n]*\*\*")]
    private static partial Regex Bold();

    private sealed record Subject(bool IsTheme, int Id, string Name, int Reasons);
}
