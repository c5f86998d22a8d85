using Communaute.Forum.Following;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Following;

/// <summary>How much a member wants to be told of a theme or a tag. Without a level they decide nothing any more.</summary>
[Authorize(Policies.Member)]
public sealed record FollowSubject(FollowKind Kind, int SubjectId, FollowLevel? Level) : ICommand<Unit>;

public sealed class FollowSubjectValidator : AbstractValidator<FollowSubject>
{
    public FollowSubjectValidator()
    {
        RuleFor(follow => follow.Kind).Must(kind => kind is FollowKind.Theme or FollowKind.Tag);
        RuleFor(follow => follow.Level).IsInEnum();
    }
}

public sealed class FollowSubjectHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<FollowSubject, Unit>
{
    public async Task<Unit> Handle(FollowSubject request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        await (request.Kind == FollowKind.Theme ? ThemeAsync(db, viewer.MemberId, request, cancellationToken) : TagAsync(db, viewer.MemberId, request, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    // Changed in the database itself: two tabs at once leave one of the two choices, and a first choice made twice collides on its key.
    private async Task ThemeAsync(CommunauteDb db, int memberId, FollowSubject request, CancellationToken cancellationToken)
    {
        MustExist(await db.Themes.AnyAsync(theme => theme.Id == request.SubjectId, cancellationToken));
        var mine = db.ThemeFollows.Where(follow => follow.MemberId == memberId && follow.ThemeId == request.SubjectId);

        if (request.Level is not { } level)
        {
            await mine.ExecuteDeleteAsync(cancellationToken);
        }
        else if (await mine.ExecuteUpdateAsync(set => set.SetProperty(follow => follow.Level, level).SetProperty(follow => follow.ChosenAt, Now), cancellationToken) == 0)
        {
            db.ThemeFollows.Add(new ThemeFollow(request.SubjectId, memberId, level, Now));
        }
    }

    private async Task TagAsync(CommunauteDb db, int memberId, FollowSubject request, CancellationToken cancellationToken)
    {
        MustExist(await db.Tags.AnyAsync(tag => tag.Id == request.SubjectId, cancellationToken));
        var mine = db.TagFollows.Where(follow => follow.MemberId == memberId && follow.TagId == request.SubjectId);

        if (request.Level is not { } level)
        {
            await mine.ExecuteDeleteAsync(cancellationToken);
        }
        else if (await mine.ExecuteUpdateAsync(set => set.SetProperty(follow => follow.Level, level).SetProperty(follow => follow.ChosenAt, Now), cancellationToken) == 0)
        {
            db.TagFollows.Add(new TagFollow(request.SubjectId, memberId, level, Now));
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static void MustExist(bool exists)
    {
        if (!exists)
        {
            throw new NotFoundException();
        }
    }
}
