using Communaute.Advisors;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>A place of digital mediation as the national standard v1.0.2 describes it: 32 fields, in its order.</summary>
public sealed record PlaceRecord
{
    public const int MaxSummaryLength = 280;

    public required string Id { get; init; }

    /// <summary>A SIRET or an association's number; fourteen zeros when nobody knew.</summary>
    public required string Pivot { get; init; }

    public required string Name { get; init; }

    public required string Commune { get; init; }

    public required string PostalCode { get; init; }

    public string? InseeCode { get; init; }

    public required string Address { get; init; }

    public string? AddressComplement { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Codes of <see cref="PlaceTypologies"/>.</summary>
    public required IReadOnlyList<string> Typologies { get; init; }

    public PhoneNumber? Phone { get; init; }

    public required IReadOnlyList<string> Emails { get; init; }

    public required IReadOnlyList<string> Websites { get; init; }

    /// <summary>In the opening_hours syntax of OpenStreetMap.</summary>
    public string? OpeningHours { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    /// <summary>Who collected the data.</summary>
    public string? Source { get; init; }

    public required IReadOnlyList<string> Mobilities { get; init; }

    public string? ParentOrganisation { get; init; }

    public required DateOnly UpdatedOn { get; init; }

    public required IReadOnlyList<string> Services { get; init; }

    public required IReadOnlyList<string> SpecificPublics { get; init; }

    public required IReadOnlyList<string> SpecificCare { get; init; }

    public required IReadOnlyList<string> Fees { get; init; }

    public required IReadOnlyList<string> NationalSchemes { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required IReadOnlyList<string> OtherLabels { get; init; }

    public required IReadOnlyList<string> AccessModes { get; init; }

    public required IReadOnlyList<string> AccompanimentModes { get; init; }

    public string? AccessibilityUrl { get; init; }

    public string? AppointmentUrl { get; init; }
}
