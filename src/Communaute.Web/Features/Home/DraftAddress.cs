namespace Communaute.Web.Features.Home;

/// <summary>Where a draft goes on: its key says which form it belongs to.</summary>
public static class DraftAddress
{
    public static string Of(string key) => key.Split(':') switch
    {
        ["question"] => "questions/poser",
        ["reponse", var question] => $"questions/{question}#champ-Body",
        ["commentaire", var question] => $"questions/{question}",
        ["commentaire", var question, var answer] => $"questions/{question}#reponse-{answer}",
        ["modifier", "reponse", var question, var answer] => $"questions/{question}#reponse-{answer}",
        ["avis", var question, ..] => $"questions/{question}",
        ["modifier", "question", var question] => $"questions/{question}/modifier",
        ["proposition", var question] => $"questions/{question}/proposer",
        ["proposition", var question, var answer] => $"questions/{question}/proposer?reponse={answer}",
        ["modifier", "commentaire", var question, _] => $"questions/{question}",
        ["ressource"] => "ressources/nouvelle",
        ["ressource", var resource] => $"ressources/{resource}/modifier",
        ["annonce"] => "annonces/nouvelle",
        ["annonce", var announcement] => $"annonces/{announcement}/annonce/modifier",
        ["profil"] => "mon-profil",
        _ => "mes-brouillons",
    };

    /// <summary>The same, whatever became of what it was for.</summary>
    public static string Open(string key) => $"mes-brouillons/ouvrir/{key}";

    /// <summary>Where a change that was published is to be read.</summary>
    public static string Published(string key) => Of(key).Split(["/modifier", "/proposer"], StringSplitOptions.None)[0];

    /// <summary>What is no longer there, of a draft that nothing goes on with.</summary>
    public static string Gone(string key) => key.Split(':') switch
    {
        ["reponse", ..] => "La question a été retirée, ou ne reçoit plus de réponse",
        ["modifier", "question", ..] or ["commentaire", _] => "La question a été retirée",
        ["commentaire", ..] or ["modifier", "reponse", ..] or ["avis", ..] => "La réponse ou sa question a été retirée",
        ["proposition", ..] => "Le texte à modifier a été retiré",
        ["annonce", ..] => "L’annonce a été retirée",
        ["modifier", ..] => "Le commentaire ou sa question a été retiré",
        _ => "La ressource n’est plus là",
    };

    public static string Kind(string key) => key.Split(':')[0] switch
    {
        "question" => "Question commencée",
        "reponse" => "Réponse commencée",
        "commentaire" => "Commentaire commencé",
        "avis" => "Avis commencé",
        "modifier" => "Modification commencée",
        "proposition" => "Proposition commencée",
        "ressource" => "Ressource commencée",
        "annonce" => "Annonce commencée",
        "profil" => "Profil commencé",
        _ => "Texte commencé",
    };

    public static string Words(string label) => label.Length > 0 ? label : "Sans titre";
}
