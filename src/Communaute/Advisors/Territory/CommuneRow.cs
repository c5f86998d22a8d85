namespace Communaute.Advisors.Territory;

public sealed record CommuneRow(
    string Code,
    string Name,
    IReadOnlyList<string> PostalCodes,
    string EpciCode,
    int Population,
    double Latitude,
    double Longitude);

/// <summary>A code that no longer exists since its commune merged into another.</summary>
public sealed record FormerCommuneRow(string Code, string? Name, string CurrentCode);

/// <summary>An inter-communal body; its population and communes may lie partly outside the Loire.</summary>
public sealed record EpciRow(string Code, string Name, string Type, int Population, int Communes, int CommunesInLoire);
