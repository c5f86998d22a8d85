using Communaute.Privacy;
using static Communaute.Privacy.PersonalDataKind;

namespace Communaute.UnitTests.Privacy;

/// <summary>What advisors could write by mistake, all of it invented. The data stands between ⟦ and ⟧.</summary>
internal static class PlantedTexts
{
    public static IEnumerable<(PersonalDataKind Kind, string Text)> All =>
        SocialSecurity.Select(text => (SocialSecurityNumber, text))
            .Concat(Tax.Select(text => (TaxNumber, text)))
            .Concat(Accounts.Select(text => (BankAccount, text)))
            .Concat(Phones.Select(text => (Telephone, text)))
            .Concat(Emails.Select(text => (EmailAddress, text)))
            .Concat(Addresses.Select(text => (PostalAddress, text)))
            .Concat(Cases.Select(text => (CaseNumber, text)));

    private static readonly string[] SocialSecurity =
    [
        "Le site répond « code incorrect ». Son numéro : ⟦2 56 03 42 187 054 29⟧.",
        "⟦256034218705409⟧",
        "Voici ce que j’ai tapé : ⟦2 56 03 42 187 054 09⟧, et le site refuse.",
        "Monsieur (⟦1840475123456 09⟧) ne retrouve pas son compte.",
        "NIR ⟦1 84 04 75 123 456⟧, sans la clé.",
        "Son NIR est ⟦1840475123456⟧",
        "numéro de sécurité sociale : ⟦2560342187054⟧",
        "Numéro de sécurité sociale\n⟦2 75 12 99 999 001 51⟧",
        "Son n° sécu, c’est ⟦2-75-12-99-999-001-51⟧ d’après la carte.",
        "n° de sécu ⟦2.75.12.99.999.001⟧",
        "Sécu ⟦155064221803620⟧ / date de naissance non reconnue",
        "Ameli demande le numéro, j’ai mis ⟦1 55 06 42 218 036 20⟧ mais rien.",
        "Né en Corse : ⟦1 99 03 2A 004 123 17⟧",
        "Née à Bastia, ⟦287122B03301759⟧, le formulaire refuse la lettre.",
        "Madame est née au Maroc : ⟦2 95 11 42 095 233 31⟧ ?",
        "Son numéro ⟦153314299901204⟧ a un mois bizarre.",
        "carte vitale ⟦2490238185047⟧ abîmée",
        "le n° SS ⟦2 49 02 38 185 047⟧ est refusé",
        "Numéro provisoire ⟦7 92 03 42 218 044 82⟧ pour ce monsieur.",
        "**⟦102074218607760⟧** est le numéro du petit-fils",
        "`⟦248014218700134⟧` ne passe pas",
        "| Numéro | ⟦2 48 01 42 187 001 34⟧ |",
        "numéro de sécurité sociale de monsieur, né le 12/03/1956 : ⟦1 56 03 99 351 123⟧",
        "sécu : ⟦1 93 11 35 238 112 clé 79⟧",
        "Avec des espaces insécables : ⟦2\u00a056\u00a003\u00a042\u00a0187\u00a0054\u00a009⟧.",
    ];

    private static readonly string[] Tax =
    [
        "numéro fiscal : ⟦3012345678901⟧",
        "Numéro fiscal ⟦30 12 345 678 901⟧ introuvable sur l’avis",
        "Son n° fiscal est ⟦0512345678912⟧.",
        "L’identifiant fiscal de monsieur (⟦1898765432109⟧) est refusé.",
        "Numéro fiscal du déclarant 1 : ⟦0123456789012⟧",
        "n° fiscal (13 chiffres) : ⟦1234567890123⟧",
        "SPI ⟦2123456789012⟧",
        "Sur impots.gouv il tape ⟦3098765432101⟧ et rien.",
        "numero fiscal de reference ⟦1 512 345 678 901⟧",
        "Les deux numéros fiscaux, dont ⟦2987654321098⟧, sont refusés",
    ];

    private static readonly string[] Accounts =
    [
        "IBAN : ⟦FR76 3000 6000 0112 3456 7890 189⟧",
        "⟦FR7630006000011234567890189⟧",
        "Le RIB de la dame, ⟦FR14 2004 1010 0505 0001 3M02 606⟧, est refusé par la CAF.",
        "rib ⟦fr14 2004 1010 0505 0001 3m02 606⟧",
        "⟦FR33-3000-2005-5000-0015-7841-Z25⟧ à mettre dans le Cesu ?",
        "Compte belge ⟦BE68 5390 0754 7034⟧.",
        "Compte allemand ⟦DE89370400440532013000⟧ refusé",
        "Il a un compte au Royaume-Uni (⟦GB29 NWBK 6016 1331 9268 19⟧)",
        "Retraite versée en Espagne sur ⟦ES91 2100 0418 4502 0005 1332⟧",
        "au Portugal ⟦PT50 0002 0123 1234 5678 9015 4⟧",
        "Compte suisse : ⟦CH93 0076 2011 6238 5295 7⟧",
        "Virement vers la Tunisie ⟦TN59 1000 6035 1835 9847 8831⟧",
        "néobanque : ⟦NL91ABNA0417164300⟧",
        "avec des insécables ⟦FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189⟧",
    ];

    private static readonly string[] Phones =
    [
        "Son portable est le ⟦06 12 34 56 78⟧.",
        "⟦0612345678⟧",
        "Rappeler madame au ⟦06.12.34.56.78⟧ demain matin",
        "tél. ⟦06-12-34-56-78⟧",
        "tel:⟦0712345678⟧",
        "Elle n’a qu’un fixe, ⟦04 77 12 34 56⟧",
        "fixe ⟦04/77/12/34/56⟧",
        "⟦+33 6 12 34 56 78⟧ reçoit les codes",
        "⟦+33612345678⟧",
        "⟦+33 (0)6 12 34 56 78⟧",
        "⟦0033 6 12 34 56 78⟧",
        "sa box : ⟦09 51 23 45 67⟧",
        "numéro de sa fille ⟦07 81 23 45 67⟧ et de son fils ⟦06 51 23 45 67⟧",
        "⟦06 12 34 56 78⟧/⟦07 12 34 56 78⟧",
        "Au Maroc, le frère répond au ⟦+212 6 61 23 45 67⟧",
        "⟦+213 550 12 34 56⟧ ne reçoit pas le SMS",
        "Sa mère vit à La Réunion, ⟦0692 12 34 56⟧",
        "⟦06 123 456 78⟧, ou ⟦0612 345 679⟧",
        "⟦0 6 12 34 56 78⟧",
        "(⟦0477123456⟧)",
        "**⟦06 98 76 54 32⟧** : c’est là que part le code",
        "Le code part au\u00a0⟦06\u00a012\u00a034\u00a056\u00a078⟧",
        "Appelez-la, ⟦0477 12 34 56⟧.",
    ];

    private static readonly string[] Emails =
    [
        "Son adresse : ⟦marinette.dupuy@orange.fr⟧",
        "⟦jp42@free.fr⟧ n’existe plus",
        "Le code est envoyé à ⟦lucette_m@laposte.net⟧.",
        "<⟦j-c.martin@gmail.com⟧>",
        "[lui écrire](mailto:⟦a.benali@hotmail.fr⟧)",
        "compte ouvert avec ⟦Famille.Roux@wanadoo.fr⟧, perdu",
        "⟦dupont+caf@proton.me⟧",
        "⟦prenom.durand@yahoo.fr⟧ ou ⟦p.durand@sfr.fr⟧",
        "jean (⟦jean.morel [at] gmail.com⟧) attend",
        "⟦jean.morel(at)gmail.com⟧",
        "https://service.exemple.fr/inscription?email=⟦zoe.blanc@icloud.com⟧",
        "Mon ancienne bénéficiaire ⟦m.leroy@numericable.com⟧, m’a écrit",
    ];

    private static readonly string[] Addresses =
    [
        "Elle habite ⟦12 rue des Lilas⟧ depuis toujours.",
        "Justificatif refusé : ⟦3 bis, rue du Onze-Novembre 42110 Feurs⟧",
        "Il demeure au ⟦125 avenue de la Libération, 42000 Saint-Étienne⟧.",
        "domicilié ⟦8 boulevard Jules-Janin⟧",
        "son logement, ⟦4 impasse des Mésanges⟧, n’a pas la fibre",
        "courrier à envoyer ⟦27 route de Saint-Galmier⟧",
        "Madame vit ⟦2 place Jean-Jaurès 42600 Montbrison⟧",
        "⟦15 chemin des Vignes⟧, c’est l’adresse refusée",
        "⟦6 allée des Peupliers⟧",
        "hébergée chez sa sœur, ⟦31 quai de Jemmapes⟧",
        "⟦9 square Violette⟧ : adresse inconnue du site",
        "⟦14 ter rue victor hugo 42300 Roanne⟧",
        "Reçu à la médiathèque, il habite ⟦5 rue Gambetta⟧.",
        "⟦1 B rue de l’Église⟧",
        "Elle a déménagé, ⟦22 rue du 8 mai 1945⟧, et rien ne suit",
        "Résidence Les Pins, ⟦4 allée des tilleuls, 42330 Saint-Galmier⟧",
        "⟦18 Rue de La Fraternité⟧",
        "⟦7 place du 11-Novembre⟧",
        "Il est au ⟦10 cours Fauriel⟧ chez son fils",
    ];

    private static readonly string[] Cases =
    [
        "numéro d’allocataire ⟦1234567⟧",
        "n° allocataire CAF : ⟦0123456⟧",
        "Allocataire ⟦7654321⟧, dossier bloqué",
        "Le numéro d’allocataire de la dame, c’est ⟦1234567⟧ je crois.",
        "numéro allocataire ⟦1 234 567⟧",
        "Son numéro d’allocataire est le ⟦0 123 456⟧",
        "matricule CAF ⟦2345678 A⟧",
        "identifiant France Travail : ⟦1234567A⟧",
        "Son identifiant Pôle emploi (⟦12345678901⟧) est refusé",
        "identifiant ⟦0123456X⟧ inconnu",
        "numéro de dossier MDPH ⟦42-123456⟧",
        "dossier n° ⟦2024-00123⟧ sans nouvelles",
        "numéro de dossier : ⟦75123456⟧",
        "n° de dossier ANEF ⟦4203012345⟧",
        "numéro unique ⟦042123456789012345⟧ de demande de logement",
        "numéro étranger ⟦9912345678⟧",
        "numéro de passeport ⟦12AB34567⟧",
        "numéro de titre de séjour ⟦9FR123456⟧",
        "n° Cesu ⟦N1234567⟧",
        "numéro de télédéclarant ⟦1234567⟧ de l’avis",
        "numéro de bénéficiaire MSA ⟦12345678⟧",
        "numéro CPAM ⟦42112345⟧",
    ];
}
