using Communaute.Notifications;

namespace Communaute.Web.Features.Notifications.Preferences;

internal static class MatterWords
{
    public static string Label(this Matter matter) => matter switch
    {
        Matter.Asked => "On me demande de répondre, de vérifier ou de conclure",
        Matter.Mentions => "On me nomme dans un texte",
        Matter.Mine => "Mes questions et mes réponses\u00A0: on répond, on commente, on valide",
        Matter.Followed => "Du nouveau dans une question que je suis",
        Matter.NewQuestions => "Une question est posée dans ce que je suis",
        Matter.Resources => "Une ressource paraît dans une thématique que je suis",
        Matter.Announcements => "Une annonce de la coordination m’est adressée",
        _ => "Coordination\u00A0: questions sans réponse, textes signalés",
    };

    public static string Label(this Channel channel) => channel switch
    {
        Channel.Nothing => "Rien",
        Channel.Bell => "Cloche",
        _ => "Cloche et courriel",
    };
}
