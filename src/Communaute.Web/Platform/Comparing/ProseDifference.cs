namespace Communaute.Web.Platform.Comparing;

/// <summary>What two texts have in common and not, as one text to read.</summary>
/// <param name="Html">Nothing when they have too little in common, or are too long, to be read as one.</param>
public sealed record ProseDifference(string? Html, int Added, int Removed)
{
    public bool IsNone => Added == 0 && Removed == 0;

    /// <summary>"3 mots ajoutés, 1 retiré".</summary>
    public string Words => Say(Added, Removed);

    public static string Say(int added, int removed) => (added, removed) switch
    {
        (0, 0) => "Aucun mot ajouté ni retiré",
        (0, _) => $"{Count(removed)} {Plural("retiré", removed)}",
        (_, 0) => $"{Count(added)} {Plural("ajouté", added)}",
        _ => $"{Count(added)} {Plural("ajouté", added)}, {removed} {Plural("retiré", removed)}",
    };

    private static string Count(int words) => $"{words} {Plural("mot", words)}";

    private static string Plural(string word, int count) => count > 1 ? word + "s" : word;
}
