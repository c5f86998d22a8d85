using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.References;

/// <summary>What one reader may be told of the references of a page.</summary>
public sealed class ReferenceNames(IReadOnlyCollection<Reference> asked, IEnumerable<ReferenceName> known)
{
    public static readonly ReferenceNames None = new([], []);

    private readonly HashSet<Reference> _asked = [.. asked];
    private readonly Dictionary<Reference, ReferenceName> _known = known.ToDictionary(name => name.Of);

    public bool IsEmpty => _asked.Count == 0;

    public bool Asked(Reference reference) => _asked.Contains(reference);

    public ReferenceName? Of(Reference reference) => _known.GetValueOrDefault(reference);
}

public static class ReferenceReading
{
    /// <summary>One command, and none when the texts name nothing.</summary>
    public static async Task<ReferenceNames> NamesAsync(
        this CommunauteDb db, IReadOnlyList<Reference> references, Viewer viewer, CancellationToken cancellationToken)
    {
        if (references.Count == 0)
        {
            return ReferenceNames.None;
        }

        var (questions, resources, members) = (references.Of(ReferenceKind.Question), references.Of(ReferenceKind.Resource), references.Of(ReferenceKind.Member));

        // The names come from outside the union: two columns of different lengths cannot stand in one.
        var found = await db.QuestionsAmong(questions, viewer).Select(question => new { Kind = ReferenceKind.Question, question.Id })
            .Concat(db.Resources.VisibleTo(viewer).Where(resource => resources.Contains(resource.Id)).Select(resource => new { Kind = ReferenceKind.Resource, resource.Id }))
            .Concat(db.Members.Where(member => members.Contains(member.Id)).Select(member => new { Kind = ReferenceKind.Member, member.Id }))
            .Select(one => new
            {
                one.Kind,
                one.Id,
                Name = one.Kind == ReferenceKind.Question ? db.Questions.Where(question => question.Id == (db.QuestionLinks.Where(link => link.QuestionId == one.Id && link.IsMerged).Select(link => link.TargetQuestionId).FirstOrDefault() ?? one.Id)).Select(question => question.Title).FirstOrDefault()
                    : one.Kind == ReferenceKind.Resource ? db.Resources.Where(resource => resource.Id == one.Id).Select(resource => resource.Title).FirstOrDefault()
                    : db.Members.Where(member => member.Id == one.Id).Select(member => member.DisplayName).FirstOrDefault(),
                HasPage = one.Kind != ReferenceKind.Member || db.Advisors.Listed().Any(advisor => advisor.Id == one.Id),
            })
            .ToListAsync(cancellationToken);

        return new ReferenceNames(references, found.Select(one => new ReferenceName(new Reference(one.Kind, one.Id), one.Name ?? "", one.HasPage)));
    }

    /// <summary>Those one may read, and those merged into one that one may read: their address leads there.</summary>
    public static IQueryable<Question> QuestionsAmong(this CommunauteDb db, IReadOnlyCollection<int> ids, Viewer viewer) =>
        db.Questions.Where(question => ids.Contains(question.Id) && db.Questions.VisibleTo(viewer).Any(read =>
            read.Id == (db.QuestionLinks.Where(link => link.QuestionId == question.Id && link.IsMerged).Select(link => link.TargetQuestionId).FirstOrDefault() ?? question.Id)));

    /// <summary>The numbers of one kind.</summary>
    public static List<int> Of(this IEnumerable<Reference> references, ReferenceKind kind) =>
        [.. references.Where(reference => reference.Kind == kind).Select(reference => reference.Id)];
}
