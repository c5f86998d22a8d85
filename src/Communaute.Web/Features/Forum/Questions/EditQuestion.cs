using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The author of a question, or a coordinator, changes it.</summary>
[Authorize(Policies.Member)]
public sealed record EditQuestion : QuestionContent, ICommand<Unit>
{
    public int QuestionId { get; set; }

    /// <summary>The one that was read before writing.</summary>
    public int Revision { get; set; }

    /// <summary>Said instead of the form: nobody writes to find out afterwards.</summary>
    public bool IsLocked { get; set; }

    /// <summary>How it was classified then. Nothing in a draft that is older than this.</summary>
    public Classification? Origin { get; set; }

    /// <summary>Goes on with what was joined with another's edit.</summary>
    public void Take(EditQuestion joined)
    {
        (Title, Body, KindId, Urgency) = (joined.Title, joined.Body, joined.KindId, joined.Urgency);
        (ThemeIds, AudienceIds, Tags) = (joined.ThemeIds, joined.AudienceIds, joined.Tags);
        (Revision, Origin) = (joined.Revision, joined.Origin);
    }
}

public sealed class EditQuestionValidator : AbstractValidator<EditQuestion>
{
    public EditQuestionValidator() => Include(new QuestionContentValidator());
}

public sealed class EditQuestionHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    PostEditor editor,
    KindsMemory kinds,
    TimeProvider clock) : IRequestHandler<EditQuestion, Unit>
{
    public async Task<Unit> Handle(EditQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(question.AuthorId);
        await LoadClassificationAsync(db, question, cancellationToken);
        var body = KindTemplates.WithoutEmptyHeadings(request.Body, await kinds.GetAsync(cancellationToken));

        // Sent twice, or saved by both as the same text: there is nothing left to change, and no conflict.
        if (!IsAlready(question, request, body, await db.TagsNamedAsync(request.Tags, cancellationToken)))
        {
            await RefuseConflictAsync(db, question, request, viewer, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            question.Guard(request, viewer.MemberId, now, question.Title, question.Body.Markdown);
            ForumRefusals.RefuseOnlyTheTemplate(body);
            await editor.RewriteAsync(db, new Post(question), new PostText(request.Title, body), viewer.MemberId, viewer, now, cancellationToken);
            question.IsNeeded(request.Urgency);
            await db.ClassifyAsync(question, request, cancellationToken);
            await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private static async Task LoadClassificationAsync(CommunauteDb db, Question question, CancellationToken cancellationToken)
    {
        await db.Entry(question).Collection(q => q.Themes).LoadAsync(cancellationToken);
        await db.Entry(question).Collection(q => q.Audiences).LoadAsync(cancellationToken);
        await db.Entry(question).Collection(q => q.Tags).LoadAsync(cancellationToken);
    }

    private static bool IsAlready(Question question, EditQuestion request, string body, IEnumerable<Tag> tags) =>
        question.Title == request.Title.Trim()
        && question.Body.Markdown == body
        && question.KindId == request.KindId
        && question.Urgency == request.Urgency
        && question.Themes.Select(theme => theme.Id).ToHashSet().SetEquals(request.ThemeIds)
        && question.Audiences.Select(audience => audience.Id).ToHashSet().SetEquals(request.AudienceIds)
        && question.Tags.Select(tag => tag.FoldedName).ToHashSet().SetEquals(tags.Select(tag => tag.FoldedName));

    private static async Task RefuseConflictAsync(CommunauteDb db, Question question, EditQuestion request, Viewer viewer, CancellationToken cancellationToken)
    {
        if (question.Revision != request.Revision)
        {
            var post = new Post(question);
            var origin = await PostEditor.OriginAsync(db, post, request.Revision, cancellationToken);
            var kind = await db.QuestionKinds.Where(kind => kind.Id == question.KindId).Select(kind => kind.Label).SingleOrDefaultAsync(cancellationToken);
            throw await PostEditor.ConflictAsync(
                db, post, SavedText(question, kind), origin is null ? null : JoinedQuestion.Of(origin, question, request), viewer, cancellationToken);
        }
    }

    private static string SavedText(Question question, string? kind) => $"""
        {question.Title}

        {question.Body.Markdown}

        Genre : {kind}
        Thématiques : {string.Join(", ", question.Themes.Select(theme => theme.Label))}
        Publics : {string.Join(", ", question.Audiences.Select(audience => audience.Label))}
        Étiquettes : {string.Join(", ", question.Tags.Select(tag => tag.Name))}
        Délai : {question.Urgency.Words()}
        """;
}
