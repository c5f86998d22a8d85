namespace Communaute.Web.Platform.Forms;

/// <summary>Somebody else saved the same text in the meantime. Carries what is saved now, so that the page can show both.</summary>
public sealed class EditConflictException(string by, int revision, string savedText)
    : Exception($"{by} a enregistré ce texte pendant que vous l’écriviez. Rien n’est perdu\u00A0: comparez les deux, puis enregistrez.")
{
    /// <summary>The revision to send again, once the two texts have been compared.</summary>
    public int Revision { get; } = revision;

    public string SavedText { get; } = savedText;
}
