using System.Globalization;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>What was deleted, the latest first: one's own texts, or everybody's for the coordinators.</summary>
/// <param name="After">The last text of the page before.</param>
[Authorize(Policies.Member)]
public sealed record ListDeleted(PostKind Kind, bool Mine, string? After = null) : IRequest<DeletedList>
{
    public const int PageSize = 20;
}

public sealed record DeletedList(ListDeleted Asked, IReadOnlyList<DeletedLine> Rows, string? Next);

/// <param name="By">Who deleted it; nothing when its author did, whose name may be withheld.</param>
public sealed record DeletedLine(PostKind Kind, int PostId, string Title, string Text, DateTime DeletedAt, string? By, string? Reason, bool MayRestore)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{DeletedAt.Ticks}-{PostId}");
}

public sealed class ListDeletedHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember) : IRequestHandler<ListDeleted, DeletedList>
{
    private const int MaxText = 300;

    public async Task<DeletedList> Handle(ListDeleted request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var mine = request.Mine || !viewer.Coordinates;
        var (at, last) = Place(request.After);

        var rows = await Deleted(db, request.Kind)
            .Where(post => (!mine || post.AuthorId == viewer.MemberId) && (post.DeletedAt < at || (post.DeletedAt == at && post.Id < last)))
            .OrderByDescending(post => post.DeletedAt).ThenByDescending(post => post.Id)
            .Take(ListDeleted.PageSize + 1)
            .Select(post => new DeletedLine(
                request.Kind, post.Id, post.Title, post.Text.Substring(0, MaxText), post.DeletedAt!.Value,
                post.DeletedById == post.AuthorId ? null : db.Members.Where(member => member.Id == post.DeletedById).Select(member => member.DisplayName).FirstOrDefault(),
                post.DeletedById == post.AuthorId ? null : db.ModerationActs
                    .Where(act => act.PostKind == request.Kind && act.PostId == post.Id && act.Kind == ActKind.Deleted)
                    .OrderByDescending(act => act.Id).Select(act => act.Reason).FirstOrDefault(),
                viewer.Coordinates || post.DeletedById == post.AuthorId))
            .ToListAsync(cancellationToken);

        var page = rows.Take(ListDeleted.PageSize).ToList();
        return new DeletedList(request, page, rows.Count > page.Count ? page[^1].Key : null);
    }

    /// <summary>Whoever asks without a name is not named here, since nobody is.</summary>
    private static IQueryable<DeletedPostRow> Deleted(CommunauteDb db, PostKind kind) => kind switch
    {
        PostKind.Answer => db.Answers.Where(answer => answer.DeletedAt != null)
            .Select(answer => new DeletedPostRow { Id = answer.Id, AuthorId = answer.AuthorId, Title = answer.Question.Title, Text = answer.Body.Markdown, DeletedAt = answer.DeletedAt, DeletedById = answer.DeletedById }),
        PostKind.Comment => db.Comments.Where(comment => comment.DeletedAt != null)
            .Select(comment => new DeletedPostRow { Id = comment.Id, AuthorId = comment.AuthorId, Title = comment.Question.Title, Text = comment.Body.Markdown, DeletedAt = comment.DeletedAt, DeletedById = comment.DeletedById }),
        _ => db.Questions.Where(question => question.DeletedAt != null && !db.QuestionLinks.Any(link => link.QuestionId == question.Id && link.IsMerged))
            .Select(question => new DeletedPostRow { Id = question.Id, AuthorId = question.AuthorId, Title = question.Title, Text = question.Body.Markdown, DeletedAt = question.DeletedAt, DeletedById = question.DeletedById }),
    };

    private static (DateTime At, int Id) Place(string? after) =>
        after?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (new DateTime(at, DateTimeKind.Utc), last)
            : (DateTime.MaxValue, int.MaxValue);

    private sealed class DeletedPostRow
    {
        public int Id { get; init; }

        public int AuthorId { get; init; }

        public string Title { get; init; } = "";

        public string Text { get; init; } = "";

        public DateTime? DeletedAt { get; init; }

        public int? DeletedById { get; init; }
    }
}
