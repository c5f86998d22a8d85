using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Following;

/// <summary>What this member follows, of one kind, the highest number first; for a theme or a tag, also what they silenced.</summary>
/// <param name="After">The last one of the page before.</param>
[Authorize(Policies.Member)]
public sealed record ListMyFollows(FollowKind Kind, int? After = null) : IRequest<FollowList>
{
    public const int PageSize = 20;
}

/// <param name="Asked">The page this is.</param>
public sealed record FollowList(ListMyFollows Asked, IReadOnlyList<FollowView> Rows, int? Next);

public sealed class ListMyFollowsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ListMyFollows, FollowList>
{
    public async Task<FollowList> Handle(ListMyFollows request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var after = request.After ?? int.MaxValue;

        var rows = await (request.Kind switch
        {
            FollowKind.Theme => Themes(db, viewer, after),
            FollowKind.Tag => Tags(db, viewer, after),
            _ => Questions(db, viewer, after),
        }).Take(ListMyFollows.PageSize + 1).ToListAsync(cancellationToken);

        var page = rows.Take(ListMyFollows.PageSize).ToList();
        return new FollowList(request, page, rows.Count > page.Count ? page[^1].SubjectId : null);
    }

    private static IQueryable<FollowView> Themes(CommunauteDb db, Viewer viewer, int after) =>
        from follow in db.ThemeFollows
        join theme in db.Themes on follow.ThemeId equals theme.Id
        where follow.MemberId == viewer.MemberId && follow.ThemeId < after
        orderby follow.ThemeId descending
        select new FollowView(FollowKind.Theme, follow.ThemeId, theme.Label, follow.Level);

    private static IQueryable<FollowView> Tags(CommunauteDb db, Viewer viewer, int after) =>
        from follow in db.TagFollows
        join tag in db.Tags on follow.TagId equals tag.Id
        where follow.MemberId == viewer.MemberId && follow.TagId < after
        orderby follow.TagId descending
        select new FollowView(FollowKind.Tag, follow.TagId, tag.Name, follow.Level);

    private static IQueryable<FollowView> Questions(CommunauteDb db, Viewer viewer, int after) =>
        from follow in db.QuestionFollows
        join question in db.Questions.VisibleTo(viewer) on follow.QuestionId equals question.Id
        where follow.MemberId == viewer.MemberId && follow.QuestionId < after && follow.Level == FollowLevel.All
        orderby follow.QuestionId descending
        select new FollowView(FollowKind.Question, follow.QuestionId, question.Title, follow.Level);
}
