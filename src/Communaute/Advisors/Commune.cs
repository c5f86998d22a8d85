namespace Communaute.Advisors;

/// <summary>A commune, by its INSEE code.</summary>
public sealed class Commune(string code, string name, string postalCodes, string epciCode, int population, double latitude, double longitude)
{
    public const int CodeLength = 5;
    public const int MaxNameLength = 80;
    public const int MaxPostalCodesLength = 60;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public string FoldedName { get; private set; } = Folding.Fold(name);

    /// <summary>Separated by "|".</summary>
    public string PostalCodes { get; private set; } = postalCodes;

    public string EpciCode { get; private set; } = epciCode;

    public int Population { get; private set; } = population;

    /// <summary>Of a point inside the commune.</summary>
    public double Latitude { get; private set; } = latitude;

    public double Longitude { get; private set; } = longitude;
}
