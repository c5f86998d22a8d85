using Communaute.Library;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Display;
using Communaute.Web.Platform.Files;

namespace Communaute.Web.Features.Library;

/// <summary>How types, licences and addresses of resources are said.</summary>
public static class ResourceWords
{
    public static OfficialResourceType Official(this ResourceKind kind) => OfficialLists.ResourceTypes[(int)kind - 1];

    /// <summary>The official labels name shelves; this names one thing on it.</summary>
    public static string Name(this ResourceKind kind) => kind switch
    {
        ResourceKind.Teaching => "Ressource pédagogique",
        ResourceKind.DigitalTool => "Outil numérique",
        _ => kind.Official().Label,
    };

    public static OfficialLicence Official(this Licence licence) => OfficialLists.Licences[(int)licence - 1];

    public static string Address(int id, string title) => $"/ressources/{id}/{Slug(title)}".TrimEnd('/');

    /// <summary>A title may be the name of one of our pages.</summary>
    public static string Slug(string title) => Folding.Slug(title) is var slug && slug == "modifier" ? $"{slug}-ressource" : slug;

    public static string Drawing(this ResourceKind kind) => kind switch
    {
        ResourceKind.Teaching => Glyph.School,
        ResourceKind.DigitalTool or ResourceKind.Toolbox => Glyph.Handyman,
        ResourceKind.Directory => Glyph.Groups,
        ResourceKind.Infographic => Glyph.Image,
        ResourceKind.Methodology => Glyph.FormatListNumbered,
        ResourceKind.Questionnaire => Glyph.FormatListBulleted,
        ResourceKind.Video => Glyph.PlayCircle,
        _ => Glyph.Description,
    };

    public static string Drawing(this FileKind kind) =>
        kind.IsImage ? Glyph.Image
        : kind == FileKind.Mp4 || kind == FileKind.Webm || kind == FileKind.Mp3 || kind == FileKind.Ogg ? Glyph.PlayCircle
        : Glyph.Description;
}
