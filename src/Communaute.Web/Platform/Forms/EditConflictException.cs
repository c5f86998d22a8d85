using Communaute.Web.Platform.Comparing;

namespace Communaute.Web.Platform.Forms;

/// <summary>Somebody else saved the same text in the meantime. Carries what is saved now, so that the page can show both.</summary>
public sealed class EditConflictException(string by, int revision, string savedText, Joining? joining = null)
    : Exception(joining?.Words(by)
        ?? $"{by} a enregistré ce texte pendant que vous l’écriviez. Rien n’est perdu\u00A0: comparez les deux, puis enregistrez.")
{
    public string By { get; } = by;

    /// <summary>The revision to send again, once the two texts have been compared.</summary>
    public int Revision { get; } = revision;

    public string SavedText { get; } = savedText;

    /// <summary>What both wrote as one text, where one can tell what each changed.</summary>
    public Joining? Joining { get; } = joining;
}

/// <summary>What two people wrote, joined paragraph by paragraph: nothing is saved before its editor has read it.</summary>
/// <param name="What">"cette question".</param>
/// <param name="OwnText">What the member had written.</param>
/// <param name="WithMine">The request to go on with, which keeps their version of what is disputed.</param>
/// <param name="WithTheirs">The same with the other's version.</param>
public sealed record Joining(string What, string OwnText, object WithMine, object WithTheirs, IReadOnlyList<DisputedParagraph> Disputed)
{
    public bool IsWhole => Disputed.Count == 0;

    internal string Words(string by) => IsWhole
        ? $"{by} a modifié {What} pendant que vous écriviez. Nous avons réuni vos deux textes\u00A0: relisez puis enregistrez."
        : $"{by} a modifié {What} pendant que vous écriviez, et {(Disputed.Count == 1 ? "un même passage a" : $"{Disputed.Count} mêmes passages ont")} changé des deux côtés. Votre texte est intact ci-dessous\u00A0: choisissez comment les réunir.";
}
