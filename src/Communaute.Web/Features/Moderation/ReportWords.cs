using Communaute.Moderation;

namespace Communaute.Web.Features.Moderation;

/// <summary>How reports and acts are said.</summary>
public static class ReportWords
{
    public static IReadOnlyList<ReportReason?> Reasons { get; } = [.. Enum.GetValues<ReportReason>().Select(reason => (ReportReason?)reason)];

    public static string Of(ReportReason? reason) => reason switch
    {
        ReportReason.PersonalData => "Donnée personnelle d’un usager",
        ReportReason.DangerousOrFalse => "Contenu dangereux ou faux",
        ReportReason.OffTopic => "Hors sujet",
        ReportReason.Manners => "Propos déplacés",
        ReportReason.Duplicate => "Doublon d’une autre question",
        _ => "Autre chose",
    };

    public static string Of(PostKind kind) => kind switch
    {
        PostKind.Question => "Question",
        PostKind.Answer => "Réponse",
        PostKind.Comment => "Commentaire",
        _ => "Ressource",
    };

    /// <summary>What a coordinator chooses to do about reports.</summary>
    public static string Choice(ActKind outcome) => outcome switch
    {
        ActKind.ReportsDismissed => "Écarter\u00a0: ce texte peut rester tel quel",
        ActKind.ReportsHandled => "Traité\u00a0: le nécessaire est fait autrement",
        ActKind.Closed => "Fermer la question",
        ActKind.Locked => "Verrouiller la question",
        ActKind.MarkedDuplicate => "Marquer la question comme doublon",
        _ => "Supprimer ce texte",
    };

    /// <summary>What those who reported are told.</summary>
    public static string Told(ActKind? outcome) => outcome switch
    {
        ActKind.ReportsDismissed => "La coordination l’a relu et le laisse en place.",
        ActKind.Closed => "La question est fermée.",
        ActKind.Locked => "La question est verrouillée.",
        ActKind.MarkedDuplicate => "La question est marquée comme doublon.",
        ActKind.Deleted => "Ce texte est supprimé.",
        _ => "La coordination a fait le nécessaire.",
    };
}
