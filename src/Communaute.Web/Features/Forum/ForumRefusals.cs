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

    public static BusinessRuleException NotYoursToVerify =>
        new("Seule la personne qui a écrit cette réponse, ou la coordination, peut dire si elle est toujours vraie.");

    public static BusinessRuleException NothingToVerify =>
        new("Cette réponse n’est ni retenue comme solution ni validée\u00a0: il n’y a rien à vérifier.");

    public static BusinessRuleException NotYourQuestion =>
        new("Seule la personne qui a posé la question peut dire si elle est résolue.");

    public static BusinessRuleException NothingToDraw =>
        new("Aucune réponse n’est retenue ni validée\u00a0: validez celle qui convient, puis faites-en une ressource.");

    public static BusinessRuleException KindNameTaken =>
        new("Un genre porte déjà ce nom, peut-être parmi ceux qui ne sont plus proposés.", nameof(SaveKind.Label));

    public static BusinessRuleException LastKind =>
        new("C’est le dernier genre proposé\u00a0: proposez-en un autre avant de retirer celui-ci.");

    public static BusinessRuleException KindNotOffered =>
        new("Ce genre de question n’est pas proposé\u00a0: choisissez-en un autre.", nameof(QuestionContent.KindId));

    public static BusinessRuleException OnlyTheTemplate =>
        new("Complétez le modèle\u00a0: vos collègues ont besoin de la situation pour répondre.", nameof(QuestionContent.Body));

    public static BusinessRuleException EditedWhileReading =>
        new("Ce texte a été modifié pendant que vous lisiez son historique\u00a0: relisez-le, puis choisissez de nouveau.");

    public static BusinessRuleException FormerPersonalData =>
        new("Cette version contient une donnée personnelle qui a été retirée depuis\u00a0: modifiez plutôt le texte d’aujourd’hui.");

    public static BusinessRuleException ProposalToOneself =>
        new("Vous pouvez modifier ce texte vous-même\u00a0: votre modification paraîtra aussitôt.");

    public static BusinessRuleException ProposalChangesNothing =>
        new("Votre proposition ne change rien au texte\u00a0: modifiez-le avant de l’envoyer.", nameof(Editing.ProposeEdit.Body));

    public static BusinessRuleException AlreadyProposed =>
        new("Vous avez déjà proposé une modification de ce texte\u00a0: attendez la réponse, ou retirez-la avant d’en proposer une autre.");

    public static BusinessRuleException TooManyProposals =>
        new($"Vous avez {Communaute.Forum.Editing.EditProposal.MostOpen}\u00a0propositions sans réponse\u00a0: attendez une réponse, ou retirez-en une.");

    public static BusinessRuleException ProposalOutdated =>
        new("Les mêmes passages ont été modifiés depuis cette proposition\u00a0: elle ne peut pas être acceptée telle quelle. Reprenez-la dans le texte vous-même, ou refusez-la.");

    public static void RefuseOnlyTheTemplate(string body)
    {
        if (body.Length == 0)
        {
            throw OnlyTheTemplate;
        }
    }
}
