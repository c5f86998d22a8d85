using System.Text.RegularExpressions;
using Communaute.Advisors;
using Communaute.Advisors.Territory;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>
/// Reads places of digital mediation from a CSV, Excel or JSON file in the national standard, v1.0.2 or earlier:
/// lenient about form, strict about what the standard makes compulsory.
/// </summary>
public static partial class PlaceFileReader
{
    private const string UrlExpected = "Adresse non reprise. Indiquez une adresse de page web, par exemple https://www.exemple.fr.";

    public static Task<ImportedFile<PlaceRecord>> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var identifiers = new FirstLines();
        return FileReading.ReadAsync(file, _ => PlaceColumns.All, cells => ReadPlace(cells, identifiers), cancellationToken);
    }

    private static PlaceRecord ReadPlace(CellReader cells, FirstLines identifiers)
    {
        var commune = cells.Compulsory(PlaceColumns.Commune, "Indiquez le nom de la commune.");
        var known = LoireTerritory.FindByName(commune);
        var insee = cells.Optional(PlaceColumns.InseeCode, CellFormats.InseeCodeExpected, CellFormats.InseeCode);
        var (latitude, longitude) = ReadPosition(cells);
        var (summary, description) = ReadPresentation(cells);
        var publics = cells.Labels(PlaceValues.Publics, PlaceColumns.SpecificPublics, PlaceColumns.SpecificCare, PlaceColumns.EarlierPublics);
        var labels = cells.Labels(PlaceValues.SchemesAndLabels, PlaceColumns.NationalSchemes, PlaceColumns.Labels, PlaceColumns.EarlierLabels);
        var postalCode = cells.Compulsory(PlaceColumns.PostalCode, CellFormats.PostalCodeExpected, CellFormats.PostalCode);
        var isInLoire = known is not null && postalCode.StartsWith("42", StringComparison.Ordinal);

        return new PlaceRecord
        {
            Id = ReadIdentifier(cells, identifiers),
            Pivot = ReadPivot(cells),
            Name = cells.Compulsory(PlaceColumns.Name, "Indiquez le nom du lieu."),
            Commune = isInLoire ? known!.Name : commune,
            PostalCode = postalCode,
            InseeCode = insee is not null ? LoireTerritory.CurrentCode(insee) : isInLoire ? known!.Code : null,
            Address = cells.Compulsory(PlaceColumns.Address, "Indiquez l’adresse du lieu, avec le numéro et la voie."),
            AddressComplement = cells.Text(PlaceColumns.AddressComplement),
            Latitude = latitude,
            Longitude = longitude,
            Typologies = cells.Labels(PlaceValues.Typologies, PlaceColumns.Typologies),
            Phone = ReadPhone(cells),
            Emails = cells.Several(PlaceColumns.Emails, CellFormats.EmailExpected, CellFormats.Emails, CellFormats.Email),
            Websites = cells.Several(PlaceColumns.Websites, UrlExpected, CellFormats.WebAddresses, CellFormats.WebAddress),
            OpeningHours = cells.Text(PlaceColumns.OpeningHours),
            Summary = summary,
            Description = description,
            Source = cells.Text(PlaceColumns.Source),
            Mobilities = cells.Labels(PlaceValues.Mobilities, PlaceColumns.Mobilities),
            ParentOrganisation = cells.Text(PlaceColumns.ParentOrganisation),
            UpdatedOn = cells.Compulsory(PlaceColumns.UpdatedOn, CellFormats.DateExpected, CellFormats.Date),
            Services = cells.Labels(PlaceValues.Services, PlaceColumns.Services),
            SpecificPublics = [.. publics.Where(PlaceLists.SpecificPublics.Contains)],
            SpecificCare = [.. publics.Where(PlaceLists.SpecificCare.Contains)],
            Fees = cells.Labels(PlaceValues.Fees, PlaceColumns.Fees),
            NationalSchemes = [.. labels.Where(PlaceLists.NationalSchemes.Contains)],
            Labels = [.. labels.Where(PlaceLists.Labels.Contains)],
            OtherLabels = [.. CellFormats.Parts(cells.Text(PlaceColumns.OtherLabels) ?? "").Concat(labels.Where(PlaceValues.LabelsWithoutSuccessor.Contains)).Distinct()],
            AccessModes = cells.Labels(PlaceValues.AccessModes, PlaceColumns.AccessModes),
            AccompanimentModes = cells.Labels(PlaceValues.AccompanimentModes, PlaceColumns.AccompanimentModes),
            AccessibilityUrl = cells.Optional(PlaceColumns.AccessibilityUrl, UrlExpected, CellFormats.WebAddress),
            AppointmentUrl = cells.Optional(PlaceColumns.AppointmentUrl, UrlExpected, CellFormats.WebAddress),
        };
    }

    private static string ReadIdentifier(CellReader cells, FirstLines identifiers)
    {
        var id = cells.Compulsory(PlaceColumns.Id, "Donnez à chaque lieu un identifiant unique dans le fichier.");
        if (id.Length > 0 && identifiers.Before(cells.Line, id) is { } first)
        {
            cells.Refuse(PlaceColumns.Id, $"Donnez à ce lieu un autre identifiant\u00A0: celui-ci est déjà à la ligne {first}.");
        }

        return id;
    }

    private static string ReadPivot(CellReader cells)
    {
        var pivot = cells.Compulsory(
            PlaceColumns.Pivot,
            "Indiquez le SIRET du lieu (14 chiffres) ou son numéro RNA (W suivi de 9 caractères). S’il n’est pas connu, indiquez 14 zéros.",
            text => PivotPattern().IsMatch(text.Replace(" ", "")) ? text.Replace(" ", "") : null);

        // The standard does not check the key, so neither does the import: it only says so.
        if (pivot.Length == Siret.Length && pivot.All(char.IsAsciiDigit) && pivot.Any(digit => digit is not '0') && !Siret.TryParse(pivot, out _))
        {
            cells.Remark(PlaceColumns.Pivot, pivot, "Valeur reprise, mais ce SIRET n’existe pas. Vérifiez ses 14 chiffres.");
        }

        return pivot;
    }

    private static (double? Latitude, double? Longitude) ReadPosition(CellReader cells)
    {
        const string Expected = "Position non reprise. Indiquez une latitude et une longitude en degrés, par exemple 45.43 et 4.39.";
        var latitude = cells.OptionalValue(PlaceColumns.Latitude, Expected, text => CellFormats.Degrees(text, 90));
        var longitude = cells.OptionalValue(PlaceColumns.Longitude, Expected, text => CellFormats.Degrees(text, 180));

        if (latitude is not null && longitude is null && cells.Text(PlaceColumns.Longitude) is null)
        {
            cells.Remark(PlaceColumns.Longitude, "", Expected);
        }
        else if (longitude is not null && latitude is null && cells.Text(PlaceColumns.Latitude) is null)
        {
            cells.Remark(PlaceColumns.Latitude, "", Expected);
        }

        // The national map exports 0 and 0 for a place it cannot locate.
        return latitude is null || longitude is null || (latitude is 0 && longitude is 0) ? (null, null) : (latitude, longitude);
    }

    private static PhoneNumber? ReadPhone(CellReader cells)
    {
        var text = cells.Text(PlaceColumns.Phone);
        var parts = (text ?? "").Split(['|', ';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var numbers = parts.Select(CellFormats.Phone).OfType<PhoneNumber>().ToList();
        if (text is not null && numbers.Count == 0)
        {
            cells.Remark(PlaceColumns.Phone, text, CellFormats.PhoneExpected);
        }
        else if (parts.Length > 1)
        {
            cells.Remark(PlaceColumns.Phone, text!, "Seul le premier numéro valable est repris. Indiquez un seul numéro par lieu.");
        }

        return numbers.FirstOrDefault();
    }

    private static (string? Summary, string? Description) ReadPresentation(CellReader cells)
    {
        var summary = cells.Paragraphs(PlaceColumns.Summary);
        var description = cells.Paragraphs(PlaceColumns.Description);
        if (summary is not { Length: > PlaceRecord.MaxSummaryLength })
        {
            return (summary, description);
        }

        // Version 0.1 allowed 500 characters: what no longer fits is kept where there is room.
        var outcome = description is null ? "Texte repris comme présentation détaillée." : "Texte non repris.";
        cells.Remark(PlaceColumns.Summary, summary, $"{outcome} Le résumé est limité à {PlaceRecord.MaxSummaryLength} caractères.");
        return (null, description ?? summary);
    }

    [GeneratedRegex(@"^[a-zA-Z0-9]{9,14}\z")]
    private static partial Regex PivotPattern();
}
