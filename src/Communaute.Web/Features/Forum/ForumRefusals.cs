namespace Communaute.Web.Features.Forum;

/// <summary>What the forum refuses, in the words the member reads.</summary>
internal static class ForumRefusals
{
    public static BusinessRuleException NotYours =>
        new("Seule la personne qui a écrit ce texte, ou la coordination, peut le modifier ou le supprimer.");

    public static BusinessRuleException OwnVote =>
        new("On ne vote pas pour son propre texte\u00a0: laissez les autres membres dire s’il leur est utile.");

    public static BusinessRuleException QuestionHasAnswers =>
        new("Cette question a reçu des réponses, qui servent à d’autres\u00a0: demandez à la coordination de la retirer.");
}
