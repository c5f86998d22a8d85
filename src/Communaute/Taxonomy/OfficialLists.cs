namespace Communaute.Taxonomy;

/// <summary>
/// The lists of Les Bases du numérique d'intérêt général, the national library of digital mediation.
/// Keys are the national ones, spelling included, so that resources can travel both ways.
/// </summary>
public static class OfficialLists
{
    public const string DigitalInclusion = "Inclusion numérique";
    public const string DigitalCulture = "Culture numérique";
    public const string CommonsAndSovereignty = "Communs & souveraineté";
    public const string DigitalAndEnvironment = "Numérique & environnement";

    public static IReadOnlyList<string> ThemeFamilies { get; } =
        [DigitalInclusion, DigitalCulture, CommonsAndSovereignty, DigitalAndEnvironment];

    public static IReadOnlyList<OfficialTheme> Themes { get; } =
    [
        new("Accessibilite", "Accessibilité", DigitalInclusion),
        new("AidesAuxDemarchesAdministratives", "Aide aux démarches administratives", DigitalInclusion),
        new("DiagnosticDeCompetencesNumeriques", "Diagnostic de compétences numériques", DigitalInclusion),
        new("MaitriseDesOutilsNumeriques", "Maîtrise des outils numériques", DigitalInclusion),
        new("NavigationSurInternet", "Navigation sur Internet", DigitalInclusion),
        new("NumeriqueEnSante", "Numérique en santé", DigitalInclusion),
        new("Parentalite", "Parentalité", DigitalInclusion),
        new("RisquesCyberEtProtection", "Risques cyber et protection", DigitalInclusion),
        new("ReseauxSociauxEtCommunication", "Réseaux sociaux & communication", DigitalInclusion),

        new("CitoyenneteEtEngagement", "Citoyenneté & engagement", DigitalCulture),
        new("CodeEtProgrammation", "Code & programmation", DigitalCulture),
        new("Donnees", "Données", DigitalCulture),
        new("EmploiEtEntrepreunariat", "Emploi & entrepreneuriat", DigitalCulture),
        new("IntelligenceArtificielle", "Intelligence artificielle", DigitalCulture),
        new("JeuxVideos", "Jeux vidéos", DigitalCulture),
        new("LoisirsEtCreationsNumeriques", "Loisirs et créations numériques", DigitalCulture),
        new("EducationAuxMedias", "Éducation aux médias", DigitalCulture),

        new("CommunsNumeriques", "Communs numériques", CommonsAndSovereignty),
        new("GouvernancesPartagees", "Gouvernances partagées", CommonsAndSovereignty),
        new("OpenSourceEtLicencesLibres", "Open source et licences libres", CommonsAndSovereignty),
        new("SouveraineteNumeriqueEtHebergementDesDonnees", "Souveraineté numérique & hébergement des données", CommonsAndSovereignty),
        new("EconomieNumerique", "Économie numérique", CommonsAndSovereignty),

        new("MaterielReconditionne", "Matériel reconditionné", DigitalAndEnvironment),
        new("Mobilites", "Mobilités", DigitalAndEnvironment),
        new("NumeriqueAuServiceDeLEnvironnement", "Numérique au service de l’environnement", DigitalAndEnvironment),
        new("SobrieteNumerique", "Sobriété numérique", DigitalAndEnvironment),
        new("TerritoiresConnectesEtDurables", "Territoires connectés et durables", DigitalAndEnvironment),
        new("UsagesResponsablesDuNumerique", "Usages responsables du numérique", DigitalAndEnvironment),
        new("EcoconceptionDeServicesNumeriques", "Écoconception de services numériques", DigitalAndEnvironment),
    ];

    public static IReadOnlyList<OfficialAudience> Audiences { get; } =
    [
        new("TousPublics", "Tous publics"),
        new("EnfantsMineurs", "Enfants mineurs"),
        new("Adultes", "Adultes"),
        new("SeniorsPersonnesAgees", "Seniors & personnes âgées"),
        new("Parents", "Parents"),
        new("PersonnesTresEloigneesNumerique", "Personnes très éloignées du numérique"),
        new("PersonneSituationHandicapOuPerteAutonomie", "Personne en situation de handicap et/ou de perte d’autonomie"),
        new("PersonnesEnInsertionSocialeOuProfessionnelle", "Personnes en insertion sociale et/ou professionnelle"),
        new("PersonneSituationIlletrisme", "Personne en situation d’illettrisme"),
        new("PersonneAllophoneOuRefugiesDemandeursAsile", "Personne allophone / Réfugiés / demandeurs d’asile"),
    ];

    public static IReadOnlyList<OfficialResourceType> ResourceTypes { get; } =
    [
        new("ResourcePedagogique", "Ressources pédagogiques", "Tutoriels, supports d’ateliers, jeux, formations."),
        new("OutilsNumeriques", "Outils numériques", "Sites web, logiciels, applications."),
        new("Annuaire", "Annuaire", "Une liste de personnes, de lieux ou de services à qui s’adresser."),
        new("Article", "Article", "Un texte qui informe, explique ou raconte une expérience."),
        new("BoiteOutils", "Boîte à outils", "Plusieurs documents et outils réunis pour un même usage."),
        new("Infographie", "Infographie", "Une affiche ou un schéma qui se comprend d’un coup d’œil."),
        new("Methodologie", "Méthodologie", "Une façon de faire, étape par étape, pour mener une action."),
        new("Questionnaire", "Questionnaire", "Des questions pour évaluer un niveau, un besoin ou une action."),
        new("VideoWebinaire", "Vidéo / webinaire", "Un film, un enregistrement ou une conférence en ligne."),
    ];

    public static IReadOnlyList<OfficialLicence> Licences { get; } =
    [
        new("etalab-2.0", "Licence Etalab 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
        new("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"),
        new("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr"),
        new("NONE", "Pas de licence – Aucun droit réservé", null),
    ];
}

public sealed record OfficialTheme(string Key, string Label, string Family);

public sealed record OfficialAudience(string Key, string Label);

/// <summary>The explanation helps an author choose between two types.</summary>
public sealed record OfficialResourceType(string Key, string Label, string Explanation);

/// <summary>The key is the SPDX identifier where there is one.</summary>
public sealed record OfficialLicence(string Key, string Label, string? Url);
