namespace Communaute.Web.Features.Advisors;

/// <summary>Where the pages of the directory are: the number decides, the words are for people.</summary>
public static class DirectoryAddress
{
    public static string OfProfile(int memberId, string name) => $"annuaire/{memberId}/{Folding.Slug(name)}";

    public static string OfEmployer(int employerId, string name) => $"structures/{employerId}/{Folding.Slug(name)}";

    public static string OfPlace(int placeId, string name) => $"lieux/{placeId}/{Folding.Slug(name)}";
}
