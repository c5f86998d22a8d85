using Communaute.Web.Platform.Comparing;
using Communaute.Web.Platform.Display;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>What a revision is, in words. Whoever asked without their name is never more than that.</summary>
internal static class RevisionWords
{
    public static string Who(RevisionView revision) => revision switch
    {
        { AcceptedBy: { } by } => $"Proposée par {Name(revision.EditorName)}, acceptée par {Name(by)}",
        { RestoredNumber: { } number } => $"Version {number + 1} rétablie par {Name(revision.EditorName)}",
        { WordsAdded: null } => $"Écrite par {Name(revision.EditorName)}",
        _ => $"Modifiée par {Name(revision.EditorName)}",
    };

    public static string Change(RevisionView revision) => revision is { WordsAdded: { } added, WordsRemoved: { } removed }
        ? ProseDifference.Say(added, removed)
        : "Première version gardée";

    public static string Mark(RevisionView revision) => revision switch
    {
        { RestoredNumber: not null } => Glyph.History,
        { AcceptedBy: not null } => Glyph.Groups,
        { WordsAdded: null } => Glyph.Description,
        _ => Glyph.Edit,
    };

    public static string Name(string? name) => name switch
    {
        null => "un membre",
        Byline.Nameless => "la personne qui a posé la question",
        Byline.NamelessMe => "vous, sans votre nom",
        _ => name,
    };
}
