using Communaute.Forum;
using Communaute.Moderation;

namespace Communaute.Web.Features.Moderation;

/// <summary>What coordinators do, as the audit says it and lets it be chosen.</summary>
public static class AuditWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(ActKind.Closed)] = "A fermé",
        [nameof(ActKind.Reopened)] = "A rouvert",
        [nameof(ActKind.Locked)] = "A verrouillé",
        [nameof(ActKind.Unlocked)] = "A déverrouillé",
        [nameof(ActKind.MarkedDuplicate)] = "A marqué comme doublon",
        [nameof(ActKind.DuplicateUndone)] = "A retiré la marque de doublon",
        [nameof(ActKind.Moved)] = "A déplacé",
        [nameof(ActKind.Merged)] = "A fusionné",
        [nameof(ActKind.Deleted)] = "A supprimé",
        [nameof(ActKind.Restored)] = "A remis",
        [nameof(ActKind.ReportsDismissed)] = "A écarté un signalement",
        [nameof(ActKind.ReportsHandled)] = "A traité un signalement",
        [nameof(QuestionEdited)] = "A modifié la question d’un autre",
        [nameof(AnswerEdited)] = "A modifié la réponse d’un autre",
        [nameof(CommentEdited)] = "A modifié le commentaire d’un autre",
        [nameof(AnswerValidated)] = "A validé une réponse",
        [nameof(AnswerUnvalidated)] = "A retiré la validation d’une réponse",
        [nameof(AnonymityLifted)] = "A levé l’anonymat",
        [nameof(QuestionKindAdded)] = "A ajouté un genre",
        [nameof(QuestionKindEdited)] = "A modifié un genre",
        [nameof(QuestionKindRetired)] = "A retiré un genre",
        [nameof(QuestionKindRestored)] = "A remis un genre",
    };

    public static string Of(string act) => All.GetValueOrDefault(act, act);
}
