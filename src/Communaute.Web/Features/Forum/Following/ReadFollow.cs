using Communaute.Forum.Following;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Following;

/// <summary>A theme or a tag of the list, and how much this member wants to be told of it. Nothing when there is no such subject.</summary>
/// <param name="Tag">The name of a tag, however it is spelt; then there is no theme.</param>
[Authorize(Policies.Member)]
public sealed record ReadFollow(int? ThemeId, string? Tag) : IRequest<FollowView?>;

public sealed record FollowView(FollowKind Kind, int SubjectId, string Name, FollowLevel? Level);

public sealed class ReadFollowHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ReadFollow, FollowView?>
{
    public async Task<FollowView?> Handle(ReadFollow request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var tagName = Folding.Fold(request.Tag ?? "");

        var subject = request.Tag is null
            ? db.Themes.Where(theme => theme.Id == request.ThemeId).Select(theme => new FollowView(
                FollowKind.Theme, theme.Id, theme.Label,
                db.ThemeFollows.Where(follow => follow.MemberId == viewer.MemberId && follow.ThemeId == theme.Id).Select(follow => (FollowLevel?)follow.Level).FirstOrDefault()))
            : db.Tags.Where(tag => tag.FoldedName == tagName || db.TagSynonyms.Any(synonym => synonym.TagId == tag.Id && synonym.FoldedName == tagName)).Select(tag => new FollowView(
                FollowKind.Tag, tag.Id, tag.Name,
                db.TagFollows.Where(follow => follow.MemberId == viewer.MemberId && follow.TagId == tag.Id).Select(follow => (FollowLevel?)follow.Level).FirstOrDefault()));

        return await subject.FirstOrDefaultAsync(cancellationToken);
    }
}
