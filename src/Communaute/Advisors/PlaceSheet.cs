namespace Communaute.Advisors;

/// <summary>
/// The fields of the national standard, but its identifier. Lists keep the standard's own writing: exact labels separated by
/// "|"; an absent value is null.
/// </summary>
public sealed record PlaceSheet(string Name, string CommuneName, string PostalCode, string Address)
{
    /// <summary>SIRET, RNA or RIDET of the structure.</summary>
    public string? Pivot { get; init; }

    public string? CommuneCode { get; init; }

    public string? AddressComplement { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? Typology { get; init; }

    public string? Phone { get; init; }

    public string? Emails { get; init; }

    public string? Websites { get; init; }

    /// <summary>In OpenStreetMap's opening_hours syntax.</summary>
    public string? Hours { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? Source { get; init; }

    public string? Roaming { get; init; }

    public string? Structure { get; init; }

    /// <summary>The day the source says it was last updated.</summary>
    public DateOnly? SourceUpdatedOn { get; init; }

    public string? Services { get; init; }

    public string? Audiences { get; init; }

    public string? SpecialCare { get; init; }

    public string? Fees { get; init; }

    public string? AccessModes { get; init; }

    public string? AccompanimentModes { get; init; }

    public string? AccessSheet { get; init; }

    public string? Appointments { get; init; }

    public string? NationalSchemes { get; init; }

    public string? Labels { get; init; }

    public string? OtherLabels { get; init; }

    public static IReadOnlyList<string> Items(string? list) =>
        list?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
