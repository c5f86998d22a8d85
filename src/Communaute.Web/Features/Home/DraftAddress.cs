namespace Communaute.Web.Features.Home;

/// <summary>Where a draft goes on: its key says which form it belongs to.</summary>
public static class DraftAddress
{
    public static string Of(string key) => key.Split(':') switch
    {
        ["question"] => "questions/poser",
        ["reponse", var question] => $"questions/{question}#champ-Body",
        ["commentaire", var question, ..] => $"questions/{question}",
        ["modifier", "question", var question] => $"questions/{question}/modifier",
        ["modifier", "reponse" or "commentaire", var question, _] => $"questions/{question}",
        ["proposition", var question] => $"questions/{question}/proposer",
        ["proposition", var question, var answer] => $"questions/{question}/proposer?reponse={answer}",
        ["ressource"] => "ressources/nouvelle",
        ["ressource", var resource] => $"ressources/{resource}/modifier",
        ["profil"] => "mon-profil",
        _ => "mes-brouillons",
    };

    public static string Kind(string key) => key.Split(':')[0] switch
    {
        "question" => "Question commencée",
        "reponse" => "Réponse commencée",
        "commentaire" => "Commentaire commencé",
        "modifier" => "Modification commencée",
        "proposition" => "Proposition commencée",
        "ressource" => "Ressource commencée",
        "profil" => "Profil commencé",
        _ => "Texte commencé",
    };

    public static string Words(string label) => label.Length > 0 ? label : "Sans titre";
}
