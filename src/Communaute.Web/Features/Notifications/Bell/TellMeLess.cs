using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Notifications.Preferences;
using Communaute.Web.Features.Notifications.Telling;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Bell;

/// <summary>
/// "Moins de ceci": undoes the reason why somebody was told, as little as it takes. Says in words what will not be told any more.
/// </summary>
[Authorize(Policies.Member)]
public sealed record TellMeLess(int NotificationId) : ICommand<string>;

public sealed class TellMeLessHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<TellMeLess, string>
{
    public async Task<string> Handle(TellMeLess request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var told = await db.NotificationsOf(viewer).AsNoTracking().SingleOrDefaultAsync(told => told.Id == request.NotificationId, cancellationToken)
            ?? throw new NotFoundException();

        var words = told.Rule switch
        {
            TellingRule.FollowedTag => await TagsAsync(db, told, cancellationToken),
            TellingRule.FollowedTheme => await ThemesAsync(db, told, cancellationToken),
            TellingRule.AnswerToMe or TellingRule.MyQuestion or TellingRule.FollowedQuestion when told.QuestionId is { } id => await QuestionAsync(db, viewer, id, cancellationToken),
            _ => await MatterAsync(db, told, cancellationToken),
        };

        await db.SaveChangesAsync(cancellationToken);
        return words;
    }

    private async Task<string> QuestionAsync(CommunauteDb db, Viewer viewer, int questionId, CancellationToken cancellationToken)
    {
        var question = await db.Questions.VisibleTo(viewer).SingleAsync(question => question.Id == questionId, cancellationToken);
        var follow = await db.FollowUnlessDecidedAsync(question, viewer.MemberId, Now, cancellationToken);
        follow.Choose(FollowLevel.Nothing, Now);
        return "Vous ne serez plus prévenu·e de cette question.";
    }

    private async Task<string> ThemesAsync(CommunauteDb db, Notification told, CancellationToken cancellationToken)
    {
        var level = Lower(told);
        await db.ThemeFollows
            .Where(follow => follow.MemberId == told.MemberId && follow.Level > level
                && (db.QuestionThemes.Any(link => link.QuestionId == told.QuestionId && link.ThemeId == follow.ThemeId)
                    || db.Resources.Any(resource => resource.Id == told.ResourceId && resource.Themes.Any(theme => theme.Id == follow.ThemeId))))
            .ExecuteUpdateAsync(set => set.SetProperty(follow => follow.Level, level).SetProperty(follow => follow.ChosenAt, Now), cancellationToken);
        return Said(level, "thématique");
    }

    private async Task<string> TagsAsync(CommunauteDb db, Notification told, CancellationToken cancellationToken)
    {
        var level = Lower(told);
        await db.TagFollows
            .Where(follow => follow.MemberId == told.MemberId && follow.Level > level
                && db.QuestionTags.Any(link => link.QuestionId == told.QuestionId && link.TagId == follow.TagId))
            .ExecuteUpdateAsync(set => set.SetProperty(follow => follow.Level, level).SetProperty(follow => follow.ChosenAt, Now), cancellationToken);
        return Said(level, "étiquette");
    }

    /// <summary>What one is told in person: it stays in the bell, and no longer comes by mail; next time, not at all.</summary>
    private static async Task<string> MatterAsync(CommunauteDb db, Notification told, CancellationToken cancellationToken)
    {
        var preferences = await db.PreferencesToChangeAsync(told.MemberId, cancellationToken);
        var matter = Matters.Of(told.Rule, told.Kind);
        var channel = preferences.Of(matter) == Channel.BellAndMail ? Channel.Bell : Channel.Nothing;
        preferences.Choose(matter, channel);

        return channel == Channel.Bell
            ? $"«\u00A0{matter.Label()}\u00A0»\u00A0: plus de courriel, la cloche seulement."
            : $"«\u00A0{matter.Label()}\u00A0»\u00A0: plus rien.";
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whoever is tired of a question asked wants nothing more of its theme; of what follows, only the new questions.</summary>
    private static FollowLevel Lower(Notification told) =>
        told.Kind == nameof(QuestionAsked) ? FollowLevel.Nothing : FollowLevel.NewQuestions;

    private static string Said(FollowLevel level, string what) => level == FollowLevel.Nothing
        ? $"Vous ne suivez plus cette {what}."
        : $"De cette {what}, vous ne recevrez plus que les nouvelles questions.";
}
