using Communaute.Forum;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>What a question asks of whoever could answer it.</summary>
/// <param name="QuestionId">Nothing while it is being written: then nobody was asked it yet.</param>
/// <param name="NearTo">Whose place counts: nobody's when the author's name is withheld, since a reason would say where they work.</param>
internal sealed record Need(int AuthorId, int? NearTo, IReadOnlyList<int> ThemeIds, IReadOnlyList<int> AudienceIds, IReadOnlyList<int> TagIds, int? QuestionId = null)
{
    /// <param name="question">With its themes, audiences and tags.</param>
    public static Need Of(Question question) => new(
        question.AuthorId,
        question.AnonymousSince is null ? question.AuthorId : null,
        [.. question.Themes.Select(theme => theme.Id)],
        [.. question.Audiences.Select(audience => audience.Id)],
        [.. question.Tags.Select(tag => tag.Id)],
        question.Id);
}
