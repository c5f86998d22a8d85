using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Questions;

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

    public static BusinessRuleException KindNameTaken =>
        new("Un genre porte déjà ce nom, peut-être parmi ceux qui ne sont plus proposés.", nameof(SaveKind.Label));

    public static BusinessRuleException LastKind =>
        new("C’est le dernier genre proposé\u00a0: proposez-en un autre avant de retirer celui-ci.");

    public static BusinessRuleException KindNotOffered =>
        new("Ce genre de question n’est pas proposé\u00a0: choisissez-en un autre.", nameof(QuestionContent.KindId));

    public static BusinessRuleException OnlyTheTemplate =>
        new("Complétez le modèle\u00a0: vos collègues ont besoin de la situation pour répondre.", nameof(QuestionContent.Body));
}
