using System.Globalization;
using Communaute.Announcements;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Home;

/// <summary>A thing that a draft needs in order to go on, as its key names it.</summary>
internal sealed record DraftSubject(DraftSubjectKind Kind, int Id)
{
    /// <summary>None for what is new: it needs nothing.</summary>
    public static IReadOnlyList<DraftSubject> Of(string key) => key.Split(':') switch
    {
        ["reponse", var question] => Some((DraftSubjectKind.OpenQuestion, question)),
        ["commentaire", var question] => Some((DraftSubjectKind.Question, question)),
        ["commentaire", var question, var answer] => Some((DraftSubjectKind.Question, question), (DraftSubjectKind.Answer, answer)),
        ["modifier", "question", var question] => Some((DraftSubjectKind.Question, question)),
        ["modifier", "reponse", var question, var answer] => Some((DraftSubjectKind.Question, question), (DraftSubjectKind.Answer, answer)),
        ["modifier", "commentaire", var question, var comment] => Some((DraftSubjectKind.Question, question), (DraftSubjectKind.Comment, comment)),
        ["avis", var question, var answer, ..] => Some((DraftSubjectKind.Question, question), (DraftSubjectKind.Answer, answer)),
        ["proposition", var question] => Some((DraftSubjectKind.Question, question)),
        ["proposition", var question, var answer] => Some((DraftSubjectKind.Question, question), (DraftSubjectKind.Answer, answer)),
        ["ressource", var resource] => Some((DraftSubjectKind.Resource, resource)),
        ["annonce", var announcement] => Some((DraftSubjectKind.Announcement, announcement)),
        _ => [],
    };

    /// <summary>Those of these that this member may still read, in one command.</summary>
    public static async Task<IReadOnlySet<DraftSubject>> SeenAsync(CommunauteDb db, Viewer viewer, IEnumerable<DraftSubject> subjects, CancellationToken cancellationToken)
    {
        var ids = subjects.ToLookup(subject => subject.Kind, subject => subject.Id);
        int[] questions = [.. ids[DraftSubjectKind.Question]], answers = [.. ids[DraftSubjectKind.Answer]];
        int[] open = [.. ids[DraftSubjectKind.OpenQuestion]];
        int[] comments = [.. ids[DraftSubjectKind.Comment]], resources = [.. ids[DraftSubjectKind.Resource]];
        int[] announcements = [.. ids[DraftSubjectKind.Announcement]];

        var seen = await db.Questions.VisibleTo(viewer).Where(question => questions.Contains(question.Id)).Select(question => new { Kind = (int)DraftSubjectKind.Question, question.Id })
            .Concat(db.Questions.VisibleTo(viewer).Where(question => open.Contains(question.Id) && question.Aside == Aside.None).Select(question => new { Kind = (int)DraftSubjectKind.OpenQuestion, question.Id }))
            .Concat(db.Answers.VisibleTo(viewer).Where(answer => answers.Contains(answer.Id)).Select(answer => new { Kind = (int)DraftSubjectKind.Answer, answer.Id }))
            .Concat(db.Comments.VisibleTo(viewer).Where(comment => comments.Contains(comment.Id)).Select(comment => new { Kind = (int)DraftSubjectKind.Comment, comment.Id }))
            .Concat(db.Resources.VisibleTo(viewer).Where(resource => resources.Contains(resource.Id)).Select(resource => new { Kind = (int)DraftSubjectKind.Resource, resource.Id }))
            .Concat(db.Announcements.Where(announcement => announcements.Contains(announcement.Id) && announcement.WithdrawnAt == null).Select(announcement => new { Kind = (int)DraftSubjectKind.Announcement, announcement.Id }))
            .ToListAsync(cancellationToken);

        return seen.Select(one => new DraftSubject((DraftSubjectKind)one.Kind, one.Id)).ToHashSet();
    }

    private static DraftSubject[] Some(params (DraftSubjectKind Kind, string Id)[] parts) =>
        [.. parts.Where(part => part.Id.Length > 0).Select(part => new DraftSubject(part.Kind, int.TryParse(part.Id, CultureInfo.InvariantCulture, out var id) ? id : 0))];
}

internal enum DraftSubjectKind
{
    Question,

    /// <summary>One that takes answers: a closed one shows no form to go on with.</summary>
    OpenQuestion,
    Answer,
    Comment,
    Resource,
    Announcement,
}
