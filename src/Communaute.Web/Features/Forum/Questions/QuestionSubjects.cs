using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.References;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>What a question is about, and what the texts of its page refer to, in one command of its own: joined to the question, each list would be made whole first.</summary>
internal static class QuestionSubjects
{
    private enum Kind
    {
        Theme,
        Audience,
        Tag,
        PersonAsked,
        Question,
        Resource,
        Member,
    }

    public static async Task<(QuestionView, ReferenceNames)> WithSubjectsAsync(
        this CommunauteDb db, QuestionView question, TaxonomyMemory taxonomy, IReadOnlyList<Reference> references, Viewer viewer, CancellationToken cancellationToken)
    {
        var subjects = await Referred(db, references, viewer).Aggregate(About(db, question), (all, some) => all.Concat(some))
            .Select(subject => new Named(
                subject.Kind,
                subject.Id,
                subject.Kind == Kind.Tag ? db.Tags.Where(tag => tag.Id == subject.Id).Select(tag => tag.Name).FirstOrDefault()
                    : subject.Kind == Kind.Question ? db.Questions.Where(referred => referred.Id == (db.QuestionLinks.Where(link => link.QuestionId == subject.Id && link.IsMerged).Select(link => link.TargetQuestionId).FirstOrDefault() ?? subject.Id)).Select(referred => referred.Title).FirstOrDefault()
                    : subject.Kind == Kind.Resource ? db.Resources.Where(resource => resource.Id == subject.Id).Select(resource => resource.Title).FirstOrDefault()
                    : subject.Kind == Kind.PersonAsked || subject.Kind == Kind.Member ? db.Members.Where(member => member.Id == subject.Id).Select(member => member.DisplayName).FirstOrDefault()
                    : null,
                subject.Kind != Kind.Member || db.Advisors.Listed().Any(advisor => advisor.Id == subject.Id)))
            .ToListAsync(cancellationToken);

        return (await WithAsync(question, subjects, taxonomy, cancellationToken), new ReferenceNames(references, NamesIn(subjects)));
    }

    private static IQueryable<Subject> About(CommunauteDb db, QuestionView question) =>
        db.QuestionThemes.Where(link => link.QuestionId == question.Id).Select(link => new Subject { Kind = Kind.Theme, Id = link.ThemeId })
            .Concat(db.Questions.Where(q => q.Id == question.Id).SelectMany(q => q.Audiences).Select(audience => new Subject { Kind = Kind.Audience, Id = audience.Id }))
            .Concat(db.QuestionTags.Where(link => link.QuestionId == question.Id).Select(link => new Subject { Kind = Kind.Tag, Id = link.TagId }))
            .Concat(db.AnswerRequests.Where(request => request.QuestionId == question.Id).Select(request => new Subject { Kind = Kind.PersonAsked, Id = request.MemberId }));

    /// <summary>Nothing more is asked of the database when the texts refer to nothing.</summary>
    private static IEnumerable<IQueryable<Subject>> Referred(CommunauteDb db, IReadOnlyList<Reference> references, Viewer viewer)
    {
        if (references.Of(ReferenceKind.Question) is { Count: > 0 } questions)
        {
            yield return db.QuestionsAmong(questions, viewer).Select(referred => new Subject { Kind = Kind.Question, Id = referred.Id });
        }

        if (references.Of(ReferenceKind.Resource) is { Count: > 0 } resources)
        {
            yield return db.Resources.VisibleTo(viewer).Where(resource => resources.Contains(resource.Id)).Select(resource => new Subject { Kind = Kind.Resource, Id = resource.Id });
        }

        if (references.Of(ReferenceKind.Member) is { Count: > 0 } members)
        {
            yield return db.Members.Where(member => members.Contains(member.Id)).Select(member => new Subject { Kind = Kind.Member, Id = member.Id });
        }
    }

    private static IEnumerable<ReferenceName> NamesIn(IEnumerable<Named> subjects) =>
        from subject in subjects
        let kind = subject.Kind switch
        {
            Kind.Question => ReferenceKind.Question,
            Kind.Resource => ReferenceKind.Resource,
            Kind.Member => ReferenceKind.Member,
            _ => (ReferenceKind?)null,
        }
        where kind is not null
        select new ReferenceName(new Reference(kind.Value, subject.Id), subject.Name ?? "", subject.HasPage);

    private static async Task<QuestionView> WithAsync(QuestionView question, IReadOnlyList<Named> subjects, TaxonomyMemory taxonomy, CancellationToken cancellationToken)
    {
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

    private sealed record Named(Kind Kind, int Id, string? Name, bool HasPage);
}
