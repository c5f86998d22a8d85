using Communaute.Forum.Ageing;
using Communaute.Web.Platform.Display;

namespace Communaute.Web.Features.Forum.Reactions;

internal static class ReactionWords
{
    public static IReadOnlyList<ReactionKind> All { get; } = [ReactionKind.Works, ReactionKind.Outdated, ReactionKind.Dangerous];

    public static string Words(this ReactionKind kind) => kind switch
    {
        ReactionKind.Works => "Ça marche",
        ReactionKind.Outdated => "Périmé",
        _ => "Dangereux",
    };

    public static string Mark(this ReactionKind kind) => kind switch
    {
        ReactionKind.Works => Glyph.CheckCircle,
        ReactionKind.Outdated => Glyph.History,
        _ => Glyph.WarningAmber,
    };

    /// <summary>"Périmé · 2, dont vous".</summary>
    public static string Told(this ReactionsView reactions, ReactionKind kind) => (reactions.Count(kind), reactions.Mine == kind) switch
    {
        (0, _) => kind.Words(),
        (var count, true) => $"{kind.Words()} · {count}, dont vous",
        var (count, _) => $"{kind.Words()} · {count}",
    };
}
