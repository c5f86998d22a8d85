namespace Communaute.Library;

/// <summary>The nine types of Les Bases.</summary>
public enum ResourceKind
{
    Teaching = 1,
    DigitalTool = 2,
    Directory = 3,
    Article = 4,
    Toolbox = 5,
    Infographic = 6,
    Methodology = 7,
    Questionnaire = 8,
    Video = 9,
}
