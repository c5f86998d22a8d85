namespace Communaute.Web.Platform.Drafts;

/// <summary>
/// Another text was published under the same submission: two tabs had opened one draft, and each wrote its own. Answering
/// with the first would lose the second.
/// </summary>
public sealed class AlreadyPublishedException()
    : BusinessRuleException("Ce brouillon a déjà été envoyé depuis un autre onglet, avec un autre texte. Le vôtre est toujours là\u00A0: envoyez-le de nouveau pour qu’il paraisse à part.")
{
    /// <summary>The same text sent twice is published once; another text is not the same one.</summary>
    public static void ThrowIf(bool differs)
    {
        if (differs)
        {
            throw new AlreadyPublishedException();
        }
    }
}
