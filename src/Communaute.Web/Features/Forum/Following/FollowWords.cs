using Communaute.Forum.Following;

namespace Communaute.Web.Features.Forum.Following;

/// <summary>What one follows, and how much, in words.</summary>
internal static class FollowWords
{
    /// <summary>The most first.</summary>
    public static IReadOnlyList<FollowLevel> Levels { get; } = [FollowLevel.All, FollowLevel.NewQuestions, FollowLevel.Nothing];

    public static string Label(this FollowLevel level) => level switch
    {
        FollowLevel.All => "Tout",
        FollowLevel.NewQuestions => "Seulement les nouvelles questions",
        _ => "Rien",
    };

    public static string Label(this FollowKind kind) => kind switch
    {
        FollowKind.Theme => "Thématiques",
        FollowKind.Tag => "Étiquettes",
        _ => "Questions",
    };

    public static string NothingFollowed(this FollowKind kind) => kind switch
    {
        FollowKind.Theme => "Vous ne suivez aucune thématique",
        FollowKind.Tag => "Vous ne suivez aucune étiquette",
        _ => "Vous ne suivez aucune question",
    };

    public static string HowToFollow(this FollowKind kind) => kind == FollowKind.Question
        ? "Sur la page d’une question, «\u00a0Suivre\u00a0» fait dire dans les listes combien de réponses sont nouvelles pour vous."
        : "Filtrez la liste des questions\u00a0: ce que vous voulez en savoir se choisit au-dessus d’elle.";

    /// <summary>The word of a kind in an address; none for the first tab.</summary>
    public static string? Word(this FollowKind kind) => kind switch
    {
        FollowKind.Theme => "thematiques",
        FollowKind.Tag => "etiquettes",
        _ => null,
    };

    public static FollowKind Parse(string? word) => word switch
    {
        "thematiques" => FollowKind.Theme,
        "etiquettes" => FollowKind.Tag,
        _ => FollowKind.Question,
    };
}
