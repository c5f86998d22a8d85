using Communaute.Forum;
using Communaute.Library;
using Communaute.Notifications;

namespace Communaute.Web.Features.Notifications.Telling;

internal static class Matters
{
    /// <summary>What a member chose about, for something told to them by this rule.</summary>
    public static Matter Of(TellingRule rule, string kind) => rule switch
    {
        _ when kind == nameof(ResourcePublished) => Matter.Resources,
        TellingRule.Asked => Matter.Asked,
        TellingRule.Mentioned => Matter.Mentions,
        TellingRule.AnswerToMe or TellingRule.MyQuestion => Matter.Mine,
        TellingRule.Role => Matter.Coordination,
        TellingRule.Addressed => Matter.Announcements,
        _ when kind == nameof(QuestionAsked) => Matter.NewQuestions,
        _ => Matter.Followed,
    };
}
