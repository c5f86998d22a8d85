namespace Communaute.Taxonomy;

/// <summary>The four families of Les Bases, each with its own mark on screen.</summary>
public enum ThemeFamily
{
    DigitalInclusion = 1,
    DigitalCulture = 2,
    CommonsAndSovereignty = 3,
    DigitalAndEnvironment = 4,
}
