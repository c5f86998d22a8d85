using Communaute.Advisors;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>A line of a file as the sheet that is kept.</summary>
internal static class PlaceSheets
{
    public static PlaceSheet ToSheet(this PlaceRecord record) => new(record.Name, record.Commune, record.PostalCode, record.Address)
    {
        Pivot = record.Pivot,
        CommuneCode = record.InseeCode,
        AddressComplement = record.AddressComplement,
        Latitude = record.Latitude,
        Longitude = record.Longitude,
        Typology = Joined(record.Typologies),
        Phone = record.Phone?.Value,
        Emails = Joined(record.Emails),
        Websites = Joined(record.Websites),
        Hours = record.OpeningHours,
        Summary = record.Summary,
        Description = record.Description,
        Source = record.Source,
        Roaming = Joined(record.Mobilities),
        Structure = record.ParentOrganisation,
        SourceUpdatedOn = record.UpdatedOn,
        Services = Joined(record.Services),
        Audiences = Joined(record.SpecificPublics),
        SpecialCare = Joined(record.SpecificCare),
        Fees = Joined(record.Fees),
        AccessModes = Joined(record.AccessModes),
        AccompanimentModes = Joined(record.AccompanimentModes),
        AccessSheet = record.AccessibilityUrl,
        Appointments = record.AppointmentUrl,
        NationalSchemes = Joined(record.NationalSchemes),
        Labels = Joined(record.Labels),
        OtherLabels = Joined(record.OtherLabels),
    };

    private static string? Joined(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join('|', items);
}
