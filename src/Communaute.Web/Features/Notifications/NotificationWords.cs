using Communaute.Announcements;
using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Editing;
using Communaute.Forum.Routing;
using Communaute.Library;
using Communaute.Moderation;
using Communaute.Notifications;
using Communaute.Web.Features.Notifications.Bell;

namespace Communaute.Web.Features.Notifications;

/// <summary>What a notification says: what happened, and why one is told.</summary>
internal static class NotificationWords
{
    public static string What(NotificationLine line) => line switch
    {
        { Rule: TellingRule.Asked } or { Count: 1 } => Alone(line),
        { Rule: TellingRule.Mentioned } => $"{Alone(line)}, et {Others(line.Count - 1)}",
        _ => Together(line),
    };

    public static string Why(TellingRule rule, string? followed = null) => rule switch
    {
        TellingRule.Asked => "parce qu’on vous le demande",
        TellingRule.Mentioned => "parce que vous êtes nommé·e",
        TellingRule.AnswerToMe => "parce que cela concerne ce que vous avez écrit",
        TellingRule.MyQuestion => "parce que c’est votre question",
        TellingRule.FollowedQuestion => "parce que vous suivez cette question",
        TellingRule.FollowedTag or TellingRule.FollowedTheme when followed is not null => $"parce que vous suivez «\u00A0{followed}\u00A0»",
        TellingRule.FollowedTag => "parce que vous suiviez une de ses étiquettes",
        TellingRule.FollowedTheme => "parce que vous suiviez une de ses thématiques",
        TellingRule.Addressed => "parce que cette annonce vous est adressée",
        _ => "parce que vous coordonnez",
    };

    private static string Alone(NotificationLine line) => line.Kind switch
    {
        nameof(AnswerRequested) => "On vous demande de répondre",
        nameof(VerificationAsked) or nameof(CoordinatorAskedToVerify) => "À revérifier : est-ce toujours vrai ?",
        nameof(ClosingAsked) => "Votre question est-elle résolue ?",
        nameof(MemberMentioned) => $"{Who(line)} vous a nommé·e",
        nameof(QuestionAsked) => $"{line.Actor ?? "Un membre, sans son nom,"} a posé une question",
        nameof(QuestionAnswered) => $"{Who(line)} a répondu",
        nameof(CommentAdded) => $"{Who(line)} a commenté",
        nameof(AnswerAccepted) => line.Rule == TellingRule.AnswerToMe ? "Votre réponse a résolu la question" : "Question résolue",
        nameof(AnswerValidated) => line.Rule == TellingRule.AnswerToMe ? $"{Who(line)} a validé votre réponse" : "Une réponse a été validée",
        nameof(AnswerCalledDangerous) => "Une réponse est signalée comme dangereuse",
        nameof(AnswerOutdated) => "Une réponse n’est plus à jour",
        nameof(QuestionSolvedQuietly) => "Question résolue",
        nameof(Moderated) => $"{Who(line)} est intervenu·e sur la question",
        nameof(EditProposed) => $"{Who(line)} propose une modification de votre texte",
        nameof(ProposalAccepted) => $"{Who(line)} a accepté votre modification",
        nameof(ProposalRefused) => $"{Who(line)} n’a pas retenu votre modification",
        nameof(ResourcePublished) => line.Rule == TellingRule.MyQuestion ? "Votre question est devenue une ressource" : "Nouvelle ressource",
        nameof(AnnouncementStarted) => "Annonce",
        nameof(AnnouncementReminded) => "Rappel, à lire absolument",
        nameof(CoordinatorsReached) => "Question sans réponse depuis deux jours",
        nameof(PostReported) => "Un texte est signalé",
        nameof(ReportsSettled) => "Le texte que vous aviez signalé a été examiné",
        _ => "Du nouveau",
    };

    /// <summary>"10 nouvelles réponses", "2 nouvelles réponses, 1 commentaire".</summary>
    private static string Together(NotificationLine line)
    {
        string?[] parts =
        [
            line.Answers switch { 0 => null, 1 => "1 nouvelle réponse", var n => $"{n} nouvelles réponses" },
            line.Comments switch { 0 => null, 1 => "1 commentaire", var n => $"{n} commentaires" },
            (line.Count - line.Answers - line.Comments) switch { 0 => null, var n when line.Answers + line.Comments > 0 => Others(n), var n => $"{n} nouvelles" },
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Others(int count) => count == 1 ? "1 autre nouvelle" : $"{count} autres nouvelles";

    private static string Who(NotificationLine line) => line.Actor ?? "L’auteur de la question";
}
