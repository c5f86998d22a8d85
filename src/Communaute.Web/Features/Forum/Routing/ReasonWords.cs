using Communaute.Forum.Routing;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>Why somebody is asked, in words.</summary>
public static class ReasonWords
{
    /// <summary>As it is said of them.</summary>
    public static string About(RequestReason reason) => reason.Kind switch
    {
        ReasonKind.Solved => $"A résolu {Questions(reason.Count)} sur {Quoted(reason)}",
        ReasonKind.Useful => $"A aidé {Times(reason.Count)} sur {Quoted(reason)}",
        ReasonKind.CanTrain => $"Peut former sur {Quoted(reason)}",
        ReasonKind.AtEase => $"À l’aise sur {Quoted(reason)}",
        ReasonKind.Near => $"Reçoit à {reason.Subject}",
        ReasonKind.Passed => $"{reason.Subject} a pensé à cette personne",
        ReasonKind.Follows => $"Suit {Quoted(reason)}",
        _ => $"Découvre {Quoted(reason)}",
    };

    /// <summary>As they are told.</summary>
    public static string Told(RequestReason reason) => reason.Kind switch
    {
        ReasonKind.Solved => $"Vous avez résolu {Questions(reason.Count)} sur {Quoted(reason)}.",
        ReasonKind.Useful => $"Vous avez aidé {Times(reason.Count)} sur {Quoted(reason)}.",
        ReasonKind.CanTrain => $"Vous pouvez former sur {Quoted(reason)}.",
        ReasonKind.AtEase => $"Vous êtes à l’aise sur {Quoted(reason)}.",
        ReasonKind.Near => $"Vous recevez à {reason.Subject}.",
        ReasonKind.Passed => $"{reason.Subject} a pensé à vous.",
        ReasonKind.Follows => $"Vous suivez {Quoted(reason)}.",
        _ => $"Vous découvrez {Quoted(reason)}.",
    };

    private static string Quoted(RequestReason reason) => $"«\u00a0{reason.Subject}\u00a0»";

    private static string Questions(int count) => count == 1 ? "une question" : $"{count}\u00a0questions";

    private static string Times(int count) => count == 1 ? "une fois" : $"{count}\u00a0fois";
}
