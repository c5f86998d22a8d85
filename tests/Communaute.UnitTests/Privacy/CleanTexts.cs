namespace Communaute.UnitTests.Privacy;

/// <summary>What looks like personal data and is not.</summary>
internal static class CleanTexts
{
    public static readonly string[] All =
    [
        // Services
        "Appelez le 3939, ou le 39 39.", "Le 3646 (sécurité sociale) répond jusqu’à 17 h.", "France Travail : 3949, gratuit.", "Le 116 000 et le 3018 aident les familles.",
        "Ameli au 36 46, CAF au 3230.", "Info Escroqueries : 0 805 805 817.", "Impôts : 0 809 401 401 du lundi au vendredi.", "Numéro vert 0800 130 000.", "Cesu : 0 806 802 378", "08 92 70 12 39, surtaxé, à éviter",
        "En urgence, le 15, le 17, le 18, le 112 ou le 114.", "+33 809 401 401 depuis l’étranger",
        // Days, hours, amounts
        "Rendez-vous le 12/03/2026 à 14 h 30.", "du 01/02/2024 au 05/03/2024", "le 01/02/2024 10:30, puis le 06-07-2025 09:00", "2026-11-25T08:15:30Z", "né en 1956, en 2024 et 2025", "du 01.02.2024 08 h au 03.04.2024 12 h",
        "Ouvert 09:00-12:00 et 14:00-17:30", "lundi 9 h-12 h / 13 h 30-17 h", "1 250,00 € par mois, soit 15 000 € par an", "un plafond de 22 980 € pour 1 personne, 34 470 € pour 2", "Les 12 000 000 de foyers concernés", "environ 1 234 567 890 habitants",
        "25 %, 1/2, 3,14 et 10^6", "Le dossier reçu le 12/05/2024 est complet.", "numéro de dossier demandé depuis le 12/05/2024", "Son dossier de 15 000 € de dettes", "France Travail, 2023-2024",
        // Machines
        "Windows 10.0.19045.4170, Firefox 128.0.3", "version 1.2.3.4 puis 22.04.05", "192.168.1.10 et 10.0.0.254:8080", "MAC 00:1B:44:11:3A:B7", "550e8400-e29b-41d4-a716-446655440000", "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "0x0612345678 en hexadécimal", "`chmod 0755 script.sh`", "let total = 1234567890123;", "git clone git@github.com:exemple/projet.git", "npm i @scope/paquet@1.2.3", "@media (min-width: 701px)", "ssh pi@raspberrypi.local",
        "photo@2x.png et icone@3x.svg", "IMG_20240512_101530.jpg", "erreur 0x80070057, code 1603", "color: #0612345678", "Serveur v06.12",
        // Addresses of pages
        "https://www.caf.fr/allocataires/0612345678/article", "https://exemple.fr/doc?id=2560342187054&tel=0612345678", "www.impots.gouv.fr/30012345678901", "[fiche](https://www.service-public.fr/F12345678901234)", "https://medium.com/@jean.dupont/article", "![capture](/fichiers/1234)", "ftp://anonymous@ftp.exemple.org/pub",
        // Organisations
        "SIRET 123 456 789 00012", "SIREN 552 100 554", "SIRET : 35600000000048 (La Poste)", "RNA W421234567", "Écrire à contact@feurs.fr ou accueil@loire.fr", "mairie.feurs@orange.fr", "noreply@caf.fr et ne-pas-repondre@dgfip.finances.gouv.fr",
        "prenom.nom@exemple.fr est un modèle", "conseiller@anct.gouv.fr", "support@example.com", "La mairie, 12 rue de la République 42110 Feurs", "Rendez-vous à la médiathèque (3 place Jean-Jaurès).", "Permanence au centre social, 8 rue des Acacias", "France Services, 27 avenue de la Libération",
        // Figures in sentences
        "42000 Saint-Étienne et 42600 Montbrison", "CP 42110, code INSEE 42094", "Cerfa 15776*02 et 13754*03", "Demande n° 14069*05 à joindre", "Le 8 mai 1945, rue fermée", "01 02 03 04 05 06", "article L. 262-2 du code de l’action sociale", "loi n° 2016-1321 du 7 octobre 2016", "décret n°2019-1088, article 85", "2 cours de code et 10 cours Scratch", "il reste 3 places dans la salle",
        "faire de la place, 12 rues plus loin", "Le numéro d’allocataire compte 7 chiffres.", "le numéro de sécurité sociale a 15 chiffres", "Le numéro fiscal a 13 chiffres et commence par 0, 1, 2 ou 3.", "le code vaut 15 jours ; 22 caractères", "code 123456 reçu par SMS", "ISBN 978-2-07-036822-8", "EAN 3760123456789",
        "12 personnes, 4 postes, 2 séances de 1 h 30", "de 8 à 12 ans, 60 ans et plus", "page 12, lignes 3 à 45", "1. Ouvrir\n2. Cliquer\n3. Valider", "| 1 | 2 | 3 |\n| 4 | 5 | 6 |", "GPS 45.7397, 4.2264", "FR76 suivi de 23 chiffres", "FR76 XXXX XXXX XXXX XXXX XXXX XXX", "FR76 3000 6000 0112 3456 7890 188 a une clé fausse", "`[mon numéro]` et `[mon nom]`",
        "commande n° 402-1234567-8901234", "facture 2024-1234567", "15 chiffres au hasard : 256034218705430", "la clé 97 et le modulo", "Prix : 1 place 5 €", "2 avenues et 3 boulevards", "Le train de 06 h 12 et celui de 07 h 34", "le 06 12, date anglaise",
    ];
}
