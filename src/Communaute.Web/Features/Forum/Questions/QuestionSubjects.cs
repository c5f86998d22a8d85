using Communaute.Persistence;
using Communaute.Web.Features.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>What a question is about, in one command of its own: joined to the question, each list would be made whole first.</summary>
internal static class QuestionSubjects
{
    private enum Kind
    {
        Theme,
        Audience,
        Tag,
        PersonAsked,
    }

    public static async Task<QuestionView> WithSubjectsAsync(this CommunauteDb db, QuestionView question, TaxonomyMemory taxonomy, CancellationToken cancellationToken)
    {
        var subjects = await db.QuestionThemes.Where(link => link.QuestionId == question.Id).Select(link => new Subject { Kind = Kind.Theme, Id = link.ThemeId })
            .Concat(db.Questions.Where(q => q.Id == question.Id).SelectMany(q => q.Audiences).Select(audience => new Subject { Kind = Kind.Audience, Id = audience.Id }))
            .Concat(db.QuestionTags.Where(link => link.QuestionId == question.Id).Select(link => new Subject { Kind = Kind.Tag, Id = link.TagId }))
            .Concat(db.AnswerRequests.Where(request => request.QuestionId == question.Id).Select(request => new Subject { Kind = Kind.PersonAsked, Id = request.MemberId }))
            .Select(subject => new
            {
                subject.Kind,
                subject.Id,
                Name = subject.Kind == Kind.Tag ? db.Tags.Where(tag => tag.Id == subject.Id).Select(tag => tag.Name).FirstOrDefault()
                    : subject.Kind == Kind.PersonAsked ? db.Members.Where(member => member.Id == subject.Id).Select(member => member.DisplayName).FirstOrDefault()
                    : null,
            })
            .ToListAsync(cancellationToken);

        var themes = subjects.Where(subject => subject.Kind == Kind.Theme).Select(subject => subject.Id).ToHashSet();
        var audiences = subjects.Where(subject => subject.Kind == Kind.Audience).Select(subject => subject.Id).ToHashSet();
        var known = await taxonomy.GetAsync(themes, audiences, cancellationToken);

        return question with
        {
            Themes = [.. known.Themes.Where(theme => themes.Contains(theme.Id))],
            PeopleAsked = [.. subjects.Where(subject => subject.Kind == Kind.PersonAsked).Select(subject => subject.Name ?? "").Order(StringComparer.CurrentCulture)],
            Audiences = [.. known.Audiences.Where(audience => audiences.Contains(audience.Id))],
            Tags = [.. subjects.Where(subject => subject.Kind == Kind.Tag).Select(subject => new TagView(subject.Id, subject.Name ?? "")).OrderBy(tag => tag.Name, StringComparer.CurrentCulture)],
        };
    }

    private sealed class Subject
    {
        public Kind Kind { get; init; }

        public int Id { get; init; }
    }
}
